"""Attributes that are worked out when they are first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

V = TypeVar("V")


class lazy(Generic[V]):  # noqa: N801  (a decorator)
    """Like ``functools.cached_property``, without the lock that Python 3.11 takes each time.

    A sentence has a dozen such attributes, and most are asked for once.

    >>> class Word:
    ...     @lazy
    ...     def letters(self) -> list[str]:
    ...         return ["a"]
    >>> word = Word()
    >>> word.letters is word.letters
    True
    """

    def __init__(self, make: Callable[[Any], V]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "lazy[V]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> V: ...

    def __get__(self, instance: object | None, owner: type) -> "lazy[V] | V":
        """The value, which from now on is found in the object itself."""
        if instance is None:
            return self
        value: V = self._make(instance)
        instance.__dict__[self._name] = value
        return value
