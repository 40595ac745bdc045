"""Lines that are furniture of a page, not news: sign-ups, app plugs, editor's notes, captions."""

import re

MAX_LINE = 600  # code points; furniture is short, and the bound keeps the patterns linear

_FURNITURE = re.compile(
    r"""^\W*(?:
      click\s+(?:here|to|on|below)\b
    | tap\s+here\b
    | (?:sign|signing)\s+up\b(?=.*\b(?:newsletter|inbox|email|e-mail|alerts?|briefing|updates?|free|here|for)\b)
    | subscribe\b | (?:please\s+)?(?:log|sign)\s+in\s+to\b | register\s+(?:now|here|for)\b
    | (?:read|see|watch|hear|listen|view)\s+(?:more|also|next|now|all|full|on)\b.{0,120}$
    | (?:read|see|watch|also\s+read|related|more|recommended|trending|most\s+read)\s*:.*
    | related\s+(?:articles?|stories|coverage|content|links?|topics?)\b.{0,80}$
    | (?:more|latest|other)\s+(?:from|on|news|stories|coverage)\b.{0,60}$
    | follow\s+.{0,60}\bon\s+(?:twitter|facebook|instagram|x|telegram|linkedin|youtube|whatsapp|social\s+media)\b
    | (?:like|join|find|visit)\s+us\b
    | (?:listen\s+to\s+article|share|tweet|print|email|e-mail|comments?|comment\s+now|advertisement|sponsored|loading|skip\s+to|menu|home|search)
      (?:\s+(?:this|article|story|on|with|via|content|main|navigation|\W|facebook|twitter|whatsapp|email|link|print|\d+)){0,8}\W*$
    | (?:(?:story|article)\s+continue[sd]|just\s+watched|continue\s+reading|scroll\s+(?:down|to\s+continue)|back\s+to\s+top)\b
    | (?:this|the)\s+(?:story|article|report|post|page|piece|item)\s+(?:has\s+been|was|is\s+being|will\s+be)\s+
      (?:updated|corrected|amended|edited|revised|translated|clarified)\b
    | this\s+article\s+is\s+more\s+than\s+\d+\s+\w+\s+old\b
    | this\s+is\s+a\s+(?:breaking|developing)\s+(?:news\s+)?story\b
    | (?:breaking|developing)\s+story\b.{0,80}$
    | (?:editor['’]?s?['’]?\s+note|editors['’]\s+note|correction|clarification)\s*[:—–-]
    | (?:an\s+earlier|a\s+previous)\s+version\s+of\s+this\b
    | (?:all\s+rights\s+reserved|copyright\b|©|\(c\)\s+\d{4})
    | .{0,120}\ball\s+rights\s+reserved\b
    | .{0,160}\bmay\s+not\s+be\s+(?:published|reproduced|republished)\b
    | (?:the\s+)?(?:views|opinions)\s+expressed\b
    | (?:download|get)\s+(?:the|our)\b.{0,60}\bapp\b
    | .{0,60}\bget\s+the\s+.{0,40}\bapp\b\W*$
    | (?:we\s+use|this\s+(?:site|website)\s+uses)\s+cookies\b | cookie\s+(?:policy|settings|preferences)\b
    | (?:terms\s+(?:of|and)|privacy\s+(?:policy|notice))\b
    | (?:contact|write\s+to|reach)\s+(?:us|the\s+(?:author|reporter|newsroom))\b
    | (?:have\s+a\s+(?:tip|question)|got\s+a\s+tip|do\s+you\s+have\s+a)\b
    | (?:support|donate\s+to|help\s+us)\s.{0,80}\bjournalism\b
    | (?:thank\s+you\s+for\s+reading|your\s+(?:email|e-mail)\s+address)\b
    | enter\s+your\s+e-?mail\b
    | written\s+for\s+(?:the\s+)?.{0,40}\bproject\b
    | (?:source|via|tags?|topics?|filed\s+under|categories|category)\s*:.{0,120}$
    )""",
    re.IGNORECASE | re.VERBOSE,
)

_CAPTION = re.compile(
    r"""^\W*(?:
      file\s*(?:photo|picture|image|pic)?\s*(?:[:—–-]|\()
    | (?:photo|image|picture|pic|photograph|video|graphic|illustration|caption)\s*(?:credit|by|source|courtesy)?\s*[:/]
    | (?:photo|image|picture)\s+(?:by|credit|courtesy)\b
    )|(?:\(|\|\s?|\b)(?:AP|AFP|Reuters|EPA|Getty|Pool|Xinhua|TASS)\b[^.]{0,60}\b(?:photo|images?|via)\b[^.]{0,80}\)?\W*$
     |\([^()]{2,60}/\s?(?:AP|AFP|Reuters|EPA|Getty|Getty\s+Images|Bloomberg|Associated\s+Press)\)\W*$
     |\bphoto\s+credit\s+should\s+read\b""",
    re.IGNORECASE | re.VERBOSE,
)

_GALLERY = re.compile(r"\b(?:hide|show|view|toggle) caption\b", re.IGNORECASE)


def is_boilerplate(line: str) -> bool:
    """Say whether a whole line is page furniture rather than news.

    >>> is_boilerplate("CLICK HERE TO GET THE COURIER APP")
    True
    >>> is_boilerplate("The minister clicked his pen.")
    False
    """
    return len(line) <= MAX_LINE and _FURNITURE.search(line) is not None


def is_caption(line: str) -> bool:
    """Say whether a whole line is a picture's caption or credit, or a gallery of them."""
    if _GALLERY.search(line):
        return True
    return len(line) <= MAX_LINE and _CAPTION.search(line) is not None
