"""What a document says about itself: title, language, date, and that it claims PDF/UA-1 and PDF/A-2b."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

PRODUCER = "Safety Board"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The document's properties. Anyone who has the file can read them, so nothing withheld may stand in them.

    ``created`` is given by the caller, never taken from the clock: the same content gives the same bytes.
    ``language`` is a BCP 47 tag such as "en-GB".
    """

    title: str
    created: datetime
    language: str = "en-GB"
    author: str = ""
    subject: str = ""

    def __post_init__(self) -> None:
        """Refuse a time without a zone: the same document would differ from one computer to the next."""
        if self.created.tzinfo is None:
            raise ValueError("a document's date needs a time zone")

    @property
    def created_utc(self) -> datetime:
        """The date in UTC, as both kinds of properties write it."""
        return self.created.astimezone(UTC)

    @property
    def pdf_date(self) -> str:
        """The date as PDF's own dictionary writes it."""
        return self.created_utc.strftime("D:%Y%m%d%H%M%S+00'00'")

    def xmp(self) -> bytes:
        """Return the XMP packet, with the marks that say PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2b (ISO 19005-2, 6.6).

        PDF/A knows no property of PDF/UA, so the packet describes it.
        """
        packet = _XMP.format(
            title=escape(self.title),
            author=_CREATOR.format(escape(self.author)) if self.author else "",
            subject=escape(self.subject),
            language=escape(self.language),
            producer=PRODUCER,
            created=self.created_utc.strftime("%Y-%m-%dT%H:%M:%S+00:00"),
        )
        return packet.encode("utf-8")
