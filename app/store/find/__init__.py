"""Find: families, people, the words of the boards and plans, as one types, in the encrypted store's own index."""

from app.store.find.index import Progress, index_step
from app.store.find.lines import Found
from app.store.find.search import search

__all__ = ["Found", "Progress", "index_step", "search"]
