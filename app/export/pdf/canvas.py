"""A ReportLab canvas that marks what it draws: as part of an element, or as page furniture that readers skip.

ReportLab writes no tags. This uses its public drawing calls, and its document objects when the tree is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Literal

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from app.export.pdf.colours import srgb_profile
from app.export.pdf.metadata import PRODUCER, DocumentFacts
from app.export.pdf.structure import Element, MarkedContent

Artifact = Literal["Layout", "Pagination"]


class TaggedCanvas(Canvas):
    """Canvas for one tagged document. Draw inside :meth:`mark` or :meth:`artifact`, then take :meth:`finish`."""

    _doc: Any  # ReportLab's document; its types are not published

    def __init__(self, facts: DocumentFacts, page_size: tuple[float, float], font_name: str) -> None:
        """Start a document of ``page_size`` points. ``font_name`` is a registered font: what is used is embedded."""
        self._target = BytesIO()
        self._facts = facts
        self._page_marks: list[list[Element]] = [[]]
        self._inside: Literal["", "mark", "artifact"] = ""
        self._bookmarks = 0
        self._said: list[list[str]] = [[]]
        self.titles: list[str] = []
        super().__init__(
            self._target,
            pagesize=page_size,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=facts.language,
            initialFontName=font_name,  # type: ignore[arg-type]  # published as float, is a name
        )
        self.root = Element("Document")

    @property
    def document(self) -> PDFDocument:
        """ReportLab's document, which fonts are written into."""
        document: PDFDocument = self._doc
        return document

    @property
    def page_index(self) -> int:
        """The page being drawn, from 0."""
        return len(self._page_marks) - 1

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to ``element``; inside an artifact it stays decoration.

        Raises RuntimeError where one element would be drawn inside another's mark: neither could be read rightly.
        """
        if self._inside == "artifact":
            yield
            return
        if self._inside:
            raise RuntimeError(f"{element.role} is drawn inside another mark")
        marks = self._page_marks[-1]
        element.content.append(MarkedContent(self.page_index, len(marks)))
        marks.append(element)
        self.addLiteral(f"/{element.role} <</MCID {len(marks) - 1}>> BDC")
        self._inside = "mark"
        try:
            yield
        finally:
            self._inside = ""
            self.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: Artifact = "Layout") -> Iterator[None]:
        """What is drawn inside is decoration or page furniture: readers skip it."""
        self.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        self._inside = "artifact"
        try:
            yield
        finally:
            self._inside = ""
            self.addLiteral("EMC")

    def say(self, words: str) -> None:
        """Note the words of a line that is drawn on this page, in reading order.

        What a page says is looked through before a copy is handed out (export/leaks.py). The page itself can hold the
        words in another order, or as joined glyphs.
        """
        self._said[-1].append(words)

    def say_on(self, page: int, words: str) -> None:
        """Note words that are drawn on an earlier page, counted from 0, once the whole document is known."""
        self._said[page].append(words)

    @property
    def page_texts(self) -> tuple[str, ...]:
        """The words of each page drawn so far, one line below the other."""
        return tuple("\n".join(lines) for lines in self._said)

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add an entry to the document's outline that leads to ``top`` on this page; ``level`` 0 is outermost."""
        self._bookmarks += 1
        self.titles.append(title)
        key = f"section-{self._bookmarks}"
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(title, key, level=level)

    def next_page(self) -> None:
        """End this page and start the next."""
        self.showPage()
        self._page_marks.append([])
        self._said.append([])

    def finish(self) -> bytes:
        """End the last page, write the tree and the properties, and return the file."""
        self.showPage()
        self._write_properties()
        self._write_structure()
        self.save()
        return self._target.getvalue()

    def _write_properties(self) -> None:
        facts, catalog = self._facts, self._doc.Catalog
        self.setTitle(facts.title)
        self.setAuthor(facts.author)
        self.setSubject(facts.subject)
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        self.setDateFormatter(lambda *_: facts.pdf_date)
        self.setViewerPreference("DisplayDocTitle", "true")
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = XMP(creator=lambda _: facts.xmp())
        self._write_colours()

    def _write_colours(self) -> None:
        """Say which colours the numbers mean: PDF/A asks for the profile inside the file (ISO 19005-2, 6.2.3)."""
        profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), filters=[PDFZCompress])
        intent = PDFDictionary(
            {
                "Type": PDFName("OutputIntent"),
                "S": PDFName("GTS_PDFA1"),
                "OutputConditionIdentifier": PDFString("sRGB"),
                "Info": PDFString("sRGB IEC61966-2.1"),
                "DestOutputProfile": self._doc.Reference(profile),
            }
        )
        catalog = self._doc.Catalog
        # ReportLab's catalogue writes only the keys that it names here.
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = PDFArray([intent])

    def _write_structure(self) -> None:
        document = self._doc
        pages = document.Pages.pages
        page_references = [document.Reference(page) for page in pages]
        for index, page in enumerate(pages):
            # ReportLab's page writes only the keys that it names here.
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs, page.Trans = index, PDFName("S"), None
        self.root.drop_unused()
        references: dict[Element, PDFObjectReference] = {}
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        tree["K"] = PDFArray([self._write_element(self.root, document.Reference(tree), page_references, references)])
        numbers: list[object] = []
        for index, marks in enumerate(self._page_marks):
            numbers += [index, document.Reference(PDFArray([references[element] for element in marks]))]
        tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        tree["ParentTreeNextKey"] = len(self._page_marks)
        document.Catalog.StructTreeRoot = tree

    def _write_element(
        self,
        element: Element,
        parent: PDFObjectReference,
        pages: list[PDFObjectReference],
        references: dict[Element, PDFObjectReference],
    ) -> PDFObjectReference:
        own_page = element.first_page()
        entry = PDFDictionary(
            {"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent, "Pg": pages[own_page]}
        )
        reference: PDFObjectReference = self._doc.Reference(entry)
        references[element] = reference
        kids: list[object] = []
        for piece in element.content:
            if piece.page == own_page:
                kids.append(piece.number)
            else:
                kids.append(PDFDictionary({"Type": PDFName("MCR"), "Pg": pages[piece.page], "MCID": piece.number}))
        kids += [self._write_element(child, reference, pages, references) for child in element.children]
        entry["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
        if element.alternative:
            entry["Alt"] = PDFString(element.alternative)
        if element.actual_text:
            entry["ActualText"] = PDFString(element.actual_text)
        if element.language:
            entry["Lang"] = PDFString(element.language)
        if element.scope:
            entry["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
        return reference
