"""The one table of languages: code, direction, analyser, citation words and function words."""

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language of texts or queries.

    `stemmer` is a Snowball algorithm or '' (no stemming); `script` is the Unicode script that its words are
    written in; `objective`, `paragraph` and `principle` are the words that introduce a citation. Function words
    say nothing by themselves; frames are words, or several in a row, that say nothing beside others ('measures
    against …', 'what do states promise about …'), without accents; common words say little, and count for less. Negations are function words
    that turn round what stands beside them. Forms of one word differ by `endings` and nothing else; a language without
    them trusts its stemmer. `articles` are written together with the word that they belong to.
    """

    code: str
    name: str
    script: str
    stemmer: str = ""
    direction: str = "ltr"
    objective: tuple[str, ...] = ()
    paragraph: tuple[str, ...] = ()
    principle: tuple[str, ...] = ()
    function_words: frozenset[str] = frozenset()
    frames: frozenset[tuple[str, ...]] = frozenset()
    common_words: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    articles: tuple[str, ...] = ()


def strip_marks(text: str) -> str:
    """The text without accents and other combining marks."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    if any(map(unicodedata.combining, decomposed)):
        decomposed = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", decomposed)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _frames(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(strip_marks(frame).split()) for frame in text.split(", "))


def _endings(text: str) -> frozenset[str]:
    """Endings without accents, and no ending at all."""
    return frozenset(["", *text.split()])


_ENGLISH = _words(
    "a about after all also always am an and any anybody anyone are aren't as at be been before being both but by can "
    "can't cannot could did didn't do does doesn't doing don't each either else ever every for from get gets getting "
    "give gives go goes going got had has have hasn't haven't he her hers here him his how i if i'm in into is isn't it it's "
    "its just kind let like lot made make makes many may me might mine more most much must my myself no nor not now of "
    "off on once one only or other our ours out over own per please put really s same shall she should so some "
    "somebody someone something such t take takes than that that's the their theirs them then there there's these they "
    "they're thing things this those through to too under until up us very via was we were what what's when where "
    "whether which while who whom whose why will with without won't would yes yet you your yours happen happens "
    "tell there's show find know need needs say says said want wants them themselves among between against during "
    "down again because regarding concerning "
    "arent didnt doesnt hasnt havent im isnt theyre thats whats wont wouldnt couldn't couldnt hadn't hadnt mustn't mustnt "
    "shouldn't shouldnt wasn't wasnt weren't werent wouldn't wouldve they've theyve we've weve whos gonna wanna"
)
_FRENCH = _words(
    "à afin ai ainsi alors après as au aucun aussi autre autres aux avant avec avez avoir avons c ce cela ces cet cette "
    "ceux chaque chez ci comme comment d dans de depuis des donc dont du elle elles en encore entre es est et étaient "
    "était être eu eux faire fait faut fois hors ici il ils j je jusque l la là le les leur leurs lors lui ma mais me "
    "même mes moi moins mon n ne ni non nos notre nous on ont ou où par parce contre pas pendant peu peut peuvent plus pour "
    "pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sous sur ta te tes toi "
    "ton toujours tous tout toute toutes très tu un une vers vos votre vous y puis-je peut-on est-ce veut veux voulons voudrais "
    "allons devons doivent peux pouvons vais veuille veulent voudraient voudrait voulait voulez"
)
_SPANISH = _words(
    "a al algo algún alguna algunas alguno algunos ante antes aquel aquella así aún cada como cómo con contra cual cuál "
    "cuales cuáles cuando cuándo cuanto cuánto de del desde donde dónde dos e el él ella ellas ellos en entre era es esa "
    "ese eso esta está están estas este esto estos fue ha hace hacer hacia han hasta hay ir la las le les lo los más me mi "
    "mis mucho muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque pueda puede pueden puedo "
    "que qué quien quién quienes se sea ser si sí sin sobre son su sus también tan tanto te tener tengo ti tiene tienen "
    "todo todos tu tus un una uno unos usted voy vamos y ya yo quiero quiere queremos quisiera "
    "podría podrían queréis quería quieren vas"
)
_PORTUGUESE = _words(
    "a à ao aos as às até com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era essa esse "
    "esta está este eu foi há isso isto já la lhe mais mas me meu minha muito na não nas nem no nos nós num numa o os ou "
    "para pela pelas pelo pelos pode podem por porque posso qual quais quando que quem são se sem ser seu seus só sua "
    "suas também te tem têm ter teu tu um uma você vocês quero quer queremos querem queria poderia vai vão vou"
)
_GERMAN = _words(
    "aber alle allem allen aller als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den "
    "denn der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas für gegen "
    "gibt hat habe haben hier ich ihr ihre ihren im in ins ist ja jede jeder kann kein keine können könnte man mehr mein "
    "meine mich mir mit muss nach nicht noch nur ob oder ohne sehr sein seine sich sie sind so soll sollte über um und "
    "uns unser unter vom von vor wann war warum was wegen weil welche welcher wenn wer werden wie wieder wir wird wo "
    "wurde zu zum zur zwischen dürfen darf will möchte möchten möchtest wollen wollte"
)
_RUSSIAN = _words(
    "а без более бы был была были было быть в вам вас ваш весь во вот все всех вы где да для до его ее её если есть еще "
    "ещё же за и из или им их к как какая какие какой когда кого которые который кто ли между меня мне может можно мой "
    "мы на над надо нам нас наш не него нее ней нет ни них но о об он она они оно от по под после почему при про против с со "
    "своих себя так также такой там то того тоже только том ты у уже чем через что чтобы эта эти это этого этот я хочу хочет хотим "
    "можем хотел хотела хотели хотите хотят хочешь"
)
_ARABIC = _words(
    "أو أي أين إلى إذا إن أن أنا أنت الى التي الذي الذين اللذين ان او اي ايضا أيضا بعد بين تكون ثم حتى حول حيث خلال دون "
    "ذلك عن على عند عندما غير في قبل قد كان كانت كل كم كما كيف لا لم لن له لها لهم لي ليس لماذا ما ماذا مع من منذ مني متى "
    "نحن هذا هذه هل هم هناك هو هي و وأن وهو وهي يكون يمكن يمكنني تم ضد أحصل نحصل يحصل تحصل أريد نريد يريد تريد"
)
_CHINESE = _words(
    "的 了 和 是 在 有 我 我们 你 你们 他 他们 她 这 那 吗 呢 吧 与 及 或 对 为 由 谁 什么 怎么 如何 哪里 为什么 可以 能 能否 会 要 不 没有 被 把 从 到 而 但是 因为 所以 如果 是否 怎样 应该 想要"
)

_ENGLISH_COMMON = _words(
    "role issue issues example able ago allow allowed already also another anyone around arrive arrived arrives ask asked asking away back bad become "
    "became best better big bring brings came call called came cant case change come comes coming country countries day "
    "days decide different done dont early easy end enough even everybody everyone everything everywhere exist exists far "
    "feel few find finds first follow found free front full gave given good great group half hand happened hard hear help "
    "helps high idea instead involved keep keeps know large last late later least leave left less life little live lives "
    "living long look looking lot main man matter mean means means meet month months move near never new next nobody "
    "nothing number often old open order others page part past person people place places plan play point possible problem "
    "proper question quite read real reason right rule rules run same saw see seen several side simple since small somewhere "
    "soon sort sometimes start started state states still stop stuff sure taken takes talk team tells thing things think "
    "three time times today together told took top true try trying turn turned two type use used uses using usually way "
    "ways week weeks well went whole word words work works world worse wrong year years yet young really going"
)
_FRENCH_COMMON = _words(
    "an ans année années aller arriver arrivé avant bien bon bonne cas chose choses combien compte dernier dernière dire "
    "droit droits également endroit fin gens grand grande gros homme jour jours longtemps mal manière mieux mois monde "
    "nouveau nouvelle nombre part partie partir passer pays personne personnes petit petite place possible prendre premier "
    "première prochain propre rester rien savoir seul temps trouver vie vient venir vivre voir vouloir vrai"
)
_SPANISH_COMMON = _words(
    "año años ahora alguien allí aquí bien bueno buena caso cosa cosas cuenta día días decir derecho derechos dentro después "
    "encontrar estado estados fin forma gente gran grande hombre llegar lugar mal manera mayor mejor mes mismo modo momento "
    "mundo nada nadie nuevo nueva número país países parte pasar persona personas poder primer primera quiero querer saber "
    "salir siempre solo tiempo trabajar último última venir ver verdad vez veces vida vivir"
)
_GERMAN_COMMON = _words(
    "anders andere anderen arbeiten bleiben bekommen bringen dabei daran ende erst erste fall finden frage frau ganz geben "
    "gehen geht gut gute guten halten heute immer jahr jahre jahren kommen land länder lang lange lassen leben letzte letzten "
    "leute machen mann mal mensch menschen monat neu neue nie ort platz recht sache sagen schnell sehen seit stehen stellen tag "
    "tage teil tun viel viele vielen warten weg weiß weit welt wenig wissen wohnen wollen zahl zeit"
)
_RUSSIAN_COMMON = _words(
    "будет время всегда год года годы день дни дело другой другие жизнь знать идти иметь использовать люди людей много "
    "место месяц мир называть начать новый новая один одна первый последний право права прийти просто работать раз сам "
    "самый сделать сейчас сказать случай сколько смочь стать страна страны стран сторона теперь хотеть человек число"
)
_ARABIC_COMMON = _words(
    "سنة سنوات عام أعوام يوم أيام شيء أشياء ناس الناس شخص أشخاص بلد بلدان البلد دولة دول الدول مكان حق كثير جديد كبير عمل حياة"
)

_ENGLISH_FRAMES = _frames(
    "measure, measures, pact, require, requires, required, agreement say, agreement mention, text say, text says, "
    "combat, combating, combatting, tackle, tackling, fighting, compact, global compact, un compact, migration "
    "compact, migration pact, marrakech compact, global compact for migration, gcm, un say, un says, say, says, "
    "said, saying, promises help, commitments help, state, states, member states, stated, stating, promise, "
    "promises, promised, pledge, pledges, pledged, commit, commits, committed, commitment, commitments, "
    "undertake, undertaken, undertook, agree, agrees, agreed, mention, mentions, mentioned, objective, "
    "objectives, paragraph, paragraphs, obligation, obligations, concern, concerns, anything, everything"
)
_FRENCH_FRAMES = _frames(
    "mesure, mesures, lutte, lutter, combattre, combat, pacte, pacte mondial, pacte de marrakech, pacte sur les "
    "migrations, pacte mondial sur les migrations, pacte mondial pour les migrations, dire, dit, disent, "
    "promesse, promesses, promettre, promet, promettent, promis, engagement, engagements, engagé, engagés, "
    "engager, engagent, état, états, états membres, prévoit, prévoient, prévu, stipule, mentionne, objectif, "
    "objectifs, paragraphe, paragraphes, obligation, obligations, qu'est"
)
_SPANISH_FRAMES = _frames(
    "medida, medidas, lucha, luchar, combatir, combate, pacto, pacto mundial, pacto global, pacto de marrakech, "
    "pacto mundial para la migración, pacto mundial sobre migración, decir, dice, dicen, dijo, promesa, promesas, "
    "prometer, promete, prometen, prometió, prometieron, prometido, compromiso, compromisos, comprometen, "
    "comprometieron, comprometido, estado, estados, estados miembros, establece, establecen, menciona, prevé, "
    "objetivo, objetivos, párrafo, párrafos, obligación, obligaciones"
)
_ARABIC_FRAMES = _frames(
    "تدابير, التدابير, مكافحة, لمكافحة, محاربة, الاتفاق, الاتفاق العالمي, الميثاق, الميثاق العالمي, ميثاق مراكش, "
    "يقول, تقول, قال, قالت, ينص, تنص, يذكر, وعد, وعود, الوعود, وعدت, تعد, تعهد, تعهدات, التعهدات, تعهدت, تتعهد, "
    "التزام, التزامات, الالتزامات, التزمت, تلتزم, دول, الدول, الدول الأعضاء, بشأن, بخصوص, حول"
)
_RUSSIAN_FRAMES = _frames(
    "мера, меры, мер, борьба, борьбы, борьбе, бороться, договор, договора, договоре, глобальный договор, "
    "глобального договора, глобальном договоре, пакт, пакта, пакте, глобальный пакт, глобального пакта, "
    "глобальном пакте, говорит, говорят, говорится, сказано, гласит, обещание, обещания, обещаний, обещает, "
    "обещают, обещали, пообещали, обязательство, обязательства, обязательств, обязуются, обязались, государство, "
    "государства, государств, упоминает, упоминается, предусматривает"
)
_CHINESE_FRAMES = _frames(
    "措施, 打击, 契约, 全球契约, 移民契约, 说, 讲, 提到, 规定, 承诺, 各国, 国家, 内容, 关于, 有关"
)
_GERMAN_FRAMES = _frames(
    "massnahme, massnahmen, bekämpfung, bekämpfen, pakt, globaler pakt, globale pakt, migrationspakt, "
    "un-migrationspakt, sagt, sagen, steht, verspricht, versprechen, versprochen, zusage, zusagen, zugesagt, "
    "verpflichtung, verpflichtungen, verpflichten, staat, staaten, mitgliedstaaten, globalen pakt, globalen "
    "paktes, globalen pakts"
)
_PORTUGUESE_FRAMES = _frames(
    "medida, medidas, luta, lutar, combate, combater, contra, pacto, pacto global, pacto mundial, diz, dizem, "
    "dizer, promessa, promessas, promete, prometem, prometeram, prometido, compromisso, compromissos, "
    "comprometem, comprometeram, estado, estados, sobre, obrigação, obrigações"
)

_ENGLISH_ENDINGS = _endings(
    "s es e ed d ing y ies ied ly ally ion ions ive ation ations t en an ring ned ning ted ting ped ping red med ming led "
    "ling"
)
_FRENCH_ENDINGS = _endings(
    "s x e es ee ees r er ent ant ants ante antes ait aient ez ir i is it ie ies issent al aux ale ales on ons ion ions "
    "ation ations if ifs ive ives eur eurs euse euses ure ien ienne iens iennes"
)
_SPANISH_ENDINGS = _endings(
    "s es o a os as e r ar er ir an en n ando iendo ado ada ados adas ido ida idos idas io aron ieron aba aban amos emos "
    "cion ciones acion aciones sion siones ion iones se arse erse irse"
)
_PORTUGUESE_ENDINGS = _endings(
    "s es o a os as e r ar er ir am em m ando endo indo ado ada ados adas ido ida idos idas iu aram eram ava avam amos "
    "cao coes acao acoes sao soes ao oes ais al el eis se"
)
_GERMAN_ENDINGS = _endings("e en er ern n s es em t te ten st et in innen end ende enden ender nen ung ungen ens")

LANGUAGES: dict[str, Language] = {
    row.code: row
    for row in (
        Language(
            "en",
            "English",
            "latin",
            "english",
            objective=("objective", "obj"),
            paragraph=("paragraph", "para", "par.", "paras", "op", "op.", "operative paragraph", "op. para"),
            principle=("principle", "guiding principle"),
            function_words=_ENGLISH,
            frames=_ENGLISH_FRAMES,
            common_words=_ENGLISH_COMMON,
            negations=_words("no not without never cannot"),
            endings=_ENGLISH_ENDINGS,
        ),
        Language(
            "fr",
            "Français",
            "latin",
            "french",
            objective=("objectif",),
            paragraph=("paragraphe", "par.", "alinéa"),
            principle=("principe",),
            function_words=_FRENCH,
            frames=_FRENCH_FRAMES,
            common_words=_FRENCH_COMMON,
            negations=_words("sans non pas ni ne n hors"),
            endings=_FRENCH_ENDINGS,
        ),
        Language(
            "es",
            "Español",
            "latin",
            "spanish",
            objective=("objetivo",),
            paragraph=("párrafo", "párr", "parrafo"),
            principle=("principio",),
            function_words=_SPANISH,
            frames=_SPANISH_FRAMES,
            common_words=_SPANISH_COMMON,
            negations=_words("sin no ni"),
            endings=_SPANISH_ENDINGS,
        ),
        Language(
            "ar",
            "العربية",
            "arabic",
            "arabic",
            direction="rtl",
            objective=("الهدف", "هدف", "الهدفان", "الهدفين", "الأهداف"),
            paragraph=("الفقرة", "فقرة"),
            principle=("المبدأ", "مبدأ"),
            function_words=_ARABIC,
            frames=_ARABIC_FRAMES,
            common_words=_ARABIC_COMMON,
            negations=_words("دون لا غير ليس لم لن"),
            articles=("وال", "بال", "كال", "فال", "ال", "لل"),
        ),
        Language(
            "ru",
            "Русский",
            "cyrillic",
            "russian",
            objective=("цель", "цели"),
            paragraph=("пункт", "п", "пункта"),
            principle=("принцип",),
            function_words=_RUSSIAN,
            frames=_RUSSIAN_FRAMES,
            common_words=_RUSSIAN_COMMON,
            negations=_words("без не ни нет"),
        ),
        Language(
            "zh",
            "中文",
            "han",
            objective=("目标",),
            paragraph=("段", "第"),
            principle=("原则",),
            function_words=_CHINESE,
            frames=_CHINESE_FRAMES,
        ),
        Language(
            "de",
            "Deutsch",
            "latin",
            "german",
            objective=("ziel",),
            paragraph=("absatz", "absatzes", "abs", "ziffer", "nr"),
            principle=("grundsatz", "prinzip"),
            function_words=_GERMAN,
            frames=_GERMAN_FRAMES,
            common_words=_GERMAN_COMMON,
            negations=_words("ohne nicht kein keine"),
            endings=_GERMAN_ENDINGS,
        ),
        Language(
            "pt",
            "Português",
            "latin",
            "portuguese",
            objective=("objetivo", "objectivo"),
            paragraph=("parágrafo", "parágr", "paragrafo"),
            principle=("princípio",),
            function_words=_PORTUGUESE,
            frames=_PORTUGUESE_FRAMES,
            negations=_words("sem não nem"),
            endings=_PORTUGUESE_ENDINGS,
        ),
    )
}
"""Every language a text or a query may be in, by code."""

INTERFACE_LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
"""The languages of pages: the six official ones of the United Nations."""

_OF_SCRIPT = {
    script: tuple(code for code, row in LANGUAGES.items() if row.script == script)
    for script in {row.script for row in LANGUAGES.values()}
}

_SCRIPTS = (
    ("arabic", re.compile(r"[\u0600-\u06ff]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("han", re.compile(r"[\u3400-\u9fff]")),
)


def script_of(word: str) -> str:
    """The script a word is written in; 'latin' for whatever is none of the others."""
    if word.isascii():
        return "latin"
    return next((name for name, pattern in _SCRIPTS if pattern.search(word)), "latin")


def languages_of(word: str) -> tuple[str, ...]:
    """Codes of the languages a word can belong to, told by its script."""
    return _OF_SCRIPT[script_of(word)]


def direction(code: str) -> str:
    """'rtl' or 'ltr' for a language code; unknown languages read from left to right."""
    return LANGUAGES[code].direction if code in LANGUAGES else "ltr"
