"""What the benchmarks read, made on each run from data in this project: the same texts everywhere."""
