"""Every piece of music by its id; each maker gives the piece as written."""

from . import credits, endings, evening, house, road, shop, town

PIECES = {
    **evening.PIECES,
    **town.PIECES,
    **road.PIECES,
    **shop.PIECES,
    **house.PIECES,
    **endings.PIECES,
    **credits.PIECES,
}
