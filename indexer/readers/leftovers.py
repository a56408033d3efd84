"""What a saved page holds beside its text: labels of buttons, and sections that lead elsewhere."""

import re
from collections.abc import Iterable, Iterator

from indexer.readers.base import Heading, Part

_BUTTONS = frozenset(
    label.strip()
    for line in """
    find out more / read more / learn more / see more / view more / more information / discover more / show more
    read the full story / click here / download / print / print this page / share / share this / share this page
    tweet / email / copy link / back / back to top / top / next / previous / skip to content / skip to main content
    menu / close / search / subscribe / sign up / sign up now / register / register now / log in / donate / donate now
    get involved / join us / take action / accept / accept all / accept cookies / accept all cookies / reject all
    cookie settings / manage cookies / privacy policy / all rights reserved / advertisement / view all / see all
    en savoir plus / lire la suite / lire plus / partager / imprimer / retour en haut / télécharger
    leer más / más información / saber más / ver más / compartir / imprimir / descargar / volver arriba
    mehr erfahren / weiterlesen / mehr lesen / teilen / drucken / nach oben / herunterladen
    saiba mais / leia mais / ler mais / partilhar / compartilhar / voltar ao topo
    подробнее / читать далее / узнать больше / поделиться / наверх
    اقرأ المزيد / المزيد / للمزيد / شارك / 阅读更多 / 了解更多 / 更多 / 分享 / 返回顶部
    """.splitlines()
    for label in line.split("/")
)
_ELSEWHERE = frozenset(
    label.strip()
    for line in """
    related / related content / related articles / related news / related stories / related links / related pages
    related posts / related documents / you may also like / you might also like / more news / more stories
    latest news / read next / see also / share / share this / share this page / share this story / follow us
    comments / leave a comment / leave a reply / newsletter / subscribe to our newsletter / stay in touch
    cookies / we use cookies / cookie settings / contenu lié / articles liés / à lire aussi / partager
    contenido relacionado / noticias relacionadas / compartir / verwandte artikel / das könnte sie auch interessieren
    conteúdo relacionado / похожие материалы / читайте также / مواضيع ذات صلة / 相关文章
    """.splitlines()
    for label in line.split("/")
)
_AROUND = re.compile(r"^[^\w]+|[^\w]+$")


def _bare(text: str) -> str:
    return _AROUND.sub("", " ".join(text.split())).casefold()


def is_button(text: str) -> bool:
    """Whether a line is nothing but the label of a button, such as 'Find out more'."""
    return _bare(text) in _BUTTONS


def leads_elsewhere(heading: str) -> bool:
    """Whether a heading opens a section about other pages or about the site, such as 'Related news'."""
    return _bare(heading) in _ELSEWHERE


def without_leftovers(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts without labels of buttons and without sections that lead elsewhere."""
    skipped: int | None = None
    for part in parts:
        if isinstance(part, Heading):
            if skipped is None or part.level <= skipped:
                skipped = part.level if leads_elsewhere(part.text) else None
        elif is_button(_LINK.sub(r"\1", part)):
            continue
        if skipped is None:
            yield part


_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
