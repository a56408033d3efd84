"""Words, titles and signs with which the tests write a resolution in each of the six languages."""

from dataclasses import dataclass

TITLES_EN = 23


@dataclass(frozen=True)
class Language:
    """How a resolution looks in one language; `words` are strung together, they mean nothing."""

    code: str
    annex: str
    title: str
    assembly: str
    objective: str  # with {n}
    words: tuple[str, ...]
    lead_in: str
    letters: str
    item: str = "({})"
    numeral: str = "({})"
    paragraph: str = "{}."
    numerals: tuple[str, ...] = ("i", "ii", "iii", "iv", "v")
    word_format: str = "lowerLetter"
    stop: str = "."
    semicolon: str = ";"
    colon: str = ":"
    comma: str = ","
    space: str = " "
    rtl: bool = False


EN = Language(
    "en", "Annex", "Global Compact for Safe, Orderly and Regular Migration", "The General Assembly,",
    "Objective {n}: ",
    tuple(
        "the and of to migrants in for with regular pathways cooperation countries rights-based States families labour "
        "information children gender-responsive authorities that protection development access documents borders "
        "relevant national policies support services including consular mechanisms skills international return "
        "data-driven communities employers remittances transit origin destination".split()
    ),
    "To realize this commitment, we will draw from the following actions:", "abcdefghijkl",
)  # fmt: skip
FR = Language(
    "fr", "Annexe", "Pacte mondial pour des migrations sûres, ordonnées et régulières", "L’Assemblée générale,",
    "Objectif {n}\u00a0: ",
    tuple(
        "les des et la le du pour dans aux migrants familles enfants États pays coopération droits accès protection "
        "travail services frontières développement information autorités politiques nationales régulières sûres "
        "transit origine destination compétences mécanismes envois données".split()
    ),
    "Pour tenir cet engagement, nous choisirons parmi les actions suivantes\u00a0:", "abcdefghijkl",
    item="{})", numeral="{})", semicolon="\u00a0;", colon="\u00a0:",
)  # fmt: skip
ES = Language(
    "es", "Anexo", "Pacto Mundial para la Migración Segura, Ordenada y Regular", "La Asamblea General,",
    "Objetivo {n}: ",
    tuple(
        "los las y el para que con por del migrantes familias niños Estados países cooperación derechos acceso "
        "protección trabajo servicios fronteras desarrollo información autoridades políticas nacionales regular segura "
        "tránsito origen destino competencias mecanismos remesas datos".split()
    ),
    "Para cumplir este compromiso, elegiremos entre las acciones siguientes:", "abcdefghijkl",
    item="{})", numeral="{})",
)  # fmt: skip
RU = Language(
    "ru", "Приложение", "Глобальный договор о безопасной, упорядоченной и легальной миграции",
    "Генеральная Ассамблея,", "Цель {n}: ",
    tuple(
        "и в на для при мигрантов семей детей государств стран сотрудничество права доступ защита труда услуги границы "
        "развитие информации органы политики национальной легальной безопасной транзита происхождения назначения "
        "навыков механизмы переводы данные".split()
    ),
    "Для выполнения этого обязательства мы выберем из следующих мер:", "абвгдежзиклм",
    item="{})", numeral="{})", word_format="russianLower",
)  # fmt: skip
AR = Language(
    "ar", "المرفق", "الاتفاق العالمي من أجل الهجرة الآمنة والمنظمة والنظامية", "إن الجمعية العامة،", "الهدف {n}: ",
    tuple(
        "المهاجرين الأسر الأطفال الدول البلدان التعاون الحقوق الوصول الحماية العمل الخدمات الحدود التنمية المعلومات "
        "السلطات السياسات الوطنية النظامية الآمنة العبور المنشأ المقصد المهارات الآليات التحويلات البيانات في من على "
        "إلى بين مع".split()
    ),
    "ومن أجل الوفاء بهذا الالتزام، سنختار من الإجراءات التالية:", "أبجدهوزحطيكل",
    paragraph="{} -", numeral="’{}‘", numerals=("1", "2", "3", "4", "5"), word_format="arabicAbjad",
    semicolon="؛", comma="،", rtl=True,
)  # fmt: skip
ZH = Language(
    "zh", "附件", "安全、有序和正常移民全球契约", "大会，", "目标{n}：",
    tuple(
        "移民 家庭 儿童 国家 合作 权利 机会 保护 劳动 服务 边境 发展 信息 当局 政策 正常 安全 过境 来源 目的 技能 机制 汇款 "
        "数据 包括 加强 促进 各级 根据".split()
    ),
    "为实现这一承诺，我们将从下列行动中选择：", "abcdefghijkl",
    numeral="{}", numerals=("㈠", "㈡", "㈢", "㈣", "㈤"), stop="。", semicolon="；", colon="：", comma="，", space="",
)  # fmt: skip

ALL = {row.code: row for row in (EN, FR, ES, RU, AR, ZH)}
