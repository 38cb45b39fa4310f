"""Which dates become claims."""

import re
from datetime import date

import pytest

from schedule.drafting.article import Article
from schedule.drafting.draft import draft
from schedule.drafting.names import KnownEvent, KnownNames

MEALS = KnownNames(
    events={
        name: KnownEvent(id=name, titles=(title,), kind="meeting")
        for name, title in (("lunch", "Informal lunch"), ("talk", "Meeting of the leaders"))
    }
)


def claims(text: str, names: KnownNames = MEALS) -> list[tuple[str, str, str | None]]:
    made = draft(Article(text=text), date(2024, 5, 14), names)
    return [
        (each.name, f"{each.period.first}..{each.period.last}" if each.period else "", each.status)
        for each in made.claims
    ]


def test_what_opens_and_lasts_is_one_span() -> None:
    assert claims("The spring fair will open on June 3 and run until June 9.") == [
        ("Spring fair", "2024-06-03..2024-06-09", "announced")
    ]


def test_another_sentence_may_give_the_last_day() -> None:
    text = "Parliament opens its annual session on Wednesday. The session will end on May 21."
    assert claims(text) == [("Annual session", "2024-05-15..2024-05-21", "announced")]


def test_what_opens_in_a_month_and_lasts_to_a_day_is_one_window() -> None:
    assert claims("The show opened in late March and will run until the end of June.") == [
        ("The show opened", "2024-03-21..2024-06-30", "held")
    ]


RUSSIAN_AND_CHINESE = [
    ("Встреча пройдёт не 28, а 29 июня.", "Встреча 2024-06-29 announced"),
    ("Об отмене старта, намеченного на 21 июня, сообщил источник.", "Старта 2024-06-21 cancelled"),
    ("Заседания 6 и 8 мая не состоялись.", "Заседания 2024-05-06 cancelled; Заседания 2024-05-08 cancelled"),
    ("6-й тур лиги перенесён на 25–28 июня из-за матчей сборной.", "6-й тур лиги 2024-06-25..2024-06-28 postponed"),
    ("На «Форум Арене» матч начнётся 3 июня.", "Матч 2024-06-03 announced"),
    ("Итоги первых выборов мэра объявят до 12 июня.", ""),
    ("Пресс-конференция министра по итогам этого года пройдёт в начале июня.", "Пресс-конференция министра 2024-06-01..2024-06-10 announced"),
    ("Ранее сообщалось, что пуск ракеты «Луч-2.1» был запланирован на 20 июня.", "Пуск ракеты «Луч-2.1» 2024-06-20 None"),
    ("Миссия «Заря-5» состоится 20 июня.", "Миссия «Заря-5» 2024-06-20 announced"),
    ("Новый альбом группы «Сокол» должен выйти в Перми не раньше 3 июня.", "Новый альбом группы «Сокол» 2024-06-03 None announced"),
    ("Матч «Луч» — «Заря» пройдёт 3 июня.", "Матч «Луч» — «Заря» 2024-06-03 announced"),
    ("Глава банка Петров 3 июня прибудет в Осло с визитом.", "Глава банка Петров прибудет в Осло с визитом 2024-06-03 announced"),
    ("Клуб отменил концерты. Концерты были запланированы на 5, 7 и 9 июня.", "Концерты 2024-06-05 cancelled; Концерты 2024-06-07 cancelled; Концерты 2024-06-09 cancelled"),
    ("Сегодня суд отложил заседание на неопределённый срок.", ""),
    ("Матчи перенесены в связи с тем, что 3 июня пройдут выборы мэра.", "Выборы мэра 2024-06-03 announced"),
    ("Сборную ждут матчи с Перу (3 июня) и Чили (9 июня).", "Матчи с Перу 2024-06-03 announced; Матчи с Перу 2024-06-09 announced"),
    ("10 мая о предстоящем визите сообщил посол. Приглашение посетить Осло он получил в начале мая.", ""),
    ("Лига сообщила о переносе матчей 1/4 финала с 3 на 10 июня.", "Матчей 2024-06-10 postponed; Матчей 2024-06-03 None"),
    ("Министр посетит Лиму 3–4 июня для участия в консультациях.", "Министр посетит Лиму 2024-06-03..2024-06-04 announced"),
    ("20 июня в Перми пройдёт «Сабантуй» для всех.", "«Сабантуй» 2024-06-20 announced"),
    ("14 мая прошёл турнир клуба, «Луч 49» состоялся 10 мая, а 16 июня состоится шоу «Заря».", "Турнир клуба 2024-05-14 held; «Луч 49» 2024-05-10 held; Шоу «Заря» 2024-06-16 announced"),
    ("Такое решение в субботу принял Речной суд города.", ""),
    ("Комитет планирует 3 июня рассмотреть проект бюджета.", "Комитет планирует рассмотреть проект бюджета 2024-06-03 announced"),
    ("Продажи билетов начнутся 3 июня, в клубе не подтвердили это.", "Продажи билетов 2024-06-03 announced"),
    ("Союз решил не проводить чемпионат 3 июня.", "Чемпионат 2024-06-03 cancelled"),
    ("Продолжение процесса перенесли на 3 июня.", "Продолжение процесса 2024-06-03 postponed"),
    ("Отменены игры в Омске (13–15 июня), Томске (17–19 июня) и Перми.", "Игры 2024-06-13..2024-06-15 cancelled; Игры 2024-06-17..2024-06-19 cancelled"),
    ("Союз отменил все этапы Кубка.\nСреди них:\nэтап Кубка в Омске (3 июня)\nэтап Кубка в Перми (8–9 июня)\nДругие этапы Кубка пройдут 20 июня.", "Этап Кубка 2024-06-03 cancelled; Этап Кубка 2024-06-08..2024-06-09 cancelled; Другие этапы Кубка 2024-06-20 announced"),
    ("Чемпионат по гребле официально отменён\n\nОн решил так сам.\n\nПервенство по гребле должно было пройти с 16 по 22 апреля.", "Чемпионат по гребле 2024-04-16..2024-04-22 cancelled"),
    ("Клуб провёл три турнира за неделю с 1 по 7 мая. 3 мая состоялся турнир в Омске.", "Три турнира 2024-05-01..2024-05-07 held; Турнир 2024-05-03 held"),
    ("Мэр отметил, что в июне, по плану, откроется новый парк.", "Откроется новый парк 2024-06-01..2024-06-30 announced"),
    ("Из-за угрозы наводнения турнир перенесли на 3 июня.", "Турнир 2024-06-03 postponed"),
    ("Перенесены игры, которые должны были пройти 5 июня с «Соколом», 7 июня с «Зарёй» и 9 июня с «Лучом».", "Игры 2024-06-05 postponed; Игры 2024-06-07 postponed; Игры 2024-06-09 postponed"),
    ("Певица Иванова отменила запланированный на среду, 5 июня, концерт.", "Концерт 2024-06-05 cancelled"),
    ("Игра «Сокол» - СКА состоится 8 июня. Праздничные мероприятия пройдут 9 июня.", "Игра «Сокол» - СКА 2024-06-08 announced; Праздничные мероприятия 2024-06-09 announced"),
    ("Жеребьёвка 1/4 финала пройдёт 3 июня, матчи — 8/9 и 15/16 июня.", "Жеребьёвка 2024-06-03 announced; Матчи 2024-06-08..2024-06-09 announced; Матчи 2024-06-15..2024-06-16 announced"),
    ("Речной суд 3 июня начнёт рассматривать дело мэра.", "Речной суд начнёт рассматривать дело мэра 2024-06-03 announced"),
    ("Книжный фестиваль пройдёт с 3 по 7 июня. С 1 по 5 июня в Перми состоится фестиваль детского кино.", "Книжный фестиваль 2024-06-03..2024-06-07 announced; Фестиваль детского кино 2024-06-01..2024-06-05 announced"),
    ("Полёты возобновят с 3 июня, заявил премьер Иван Сомов на заседании кабинета.", ""),
    ("Концерт-презентация диска пройдёт 3 июня.", "Концерт 2024-06-03 announced"),
    ("Релиз, вероятнее всего, состоится 3 июня.", "Релиз 2024-06-03 floated"),
    ("Визит министра в Лиму перенесён. Ранее сообщалось, что министр посетит Лиму 3 июня.", "Министр посетит Лиму 2024-06-03 postponed"),
    ("Матч Перу – Чили пройдёт в Лиме 3-го июня, а матч Перу – Куба состоится в Кито 9-го июня.", "Матч Перу 2024-06-03 announced; Матч Перу 2024-06-09 announced"),
    ("Помимо игр с Перу (3 июня) и Чили (9 июня), сборная проведёт матчи с Кубой.", "Игр с Перу 2024-06-03 announced; Игр с Перу 2024-06-09 announced"),
    ("Встреча с перуанцами запланирована на 3 июня в Кито, с чилийцами – на 9 июня в Лиме.", "Встреча с перуанцами 2024-06-03 announced; Встреча с перуанцами 2024-06-09 announced"),
    ("Фестиваль «Сокол», который обещали провести в конце сентября, отменён в этом году совсем.", "Фестиваль «Сокол» 2024-09-21..2024-09-30 cancelled"),
    ("Вчера власти ввели меры, которые запрещают праздничные мероприятия.", ""),
    ("Заседание пройдёт в формате видеоконференции 3 июня.", "Заседание 2024-06-03 announced"),
    ("Продолжение «Сокола» выйдет в июне.", "Продолжение «Сокола» 2024-06-01..2024-06-30 announced"),
    ("Это решение было принято на заседании комиссии 13 мая.", ""),
    ("На заседании подведут итоги работы комиссии за год и согласуют список её новых членов, которые 3 июня приступят к работе.", ""),
    ("Были отменены многие соревнования. Изначально олимпиада должна была пройти с 3 по 9 июня.", "Олимпиада 2024-06-03..2024-06-09 None"),
    ("Победитель определится на тай-брейке, который пройдёт 3 июня.", "Тай-брейке 2024-06-03 announced"),
    ("Визит министра, который пройдёт 3 июня, важен.", "Визит министра 2024-06-03 announced"),
    ("Как сообщили в лиге, противостояние пройдёт 3 июня. В Омске пройдёт 4 июня.", "Противостояние 2024-06-03 announced"),
    ("Дату матча назовут 3 июня. Точная дата заседания будет объявлена в июне.", ""),
    ("Дату матча перенесли на 3 июня.", "Матча 2024-06-03 postponed"),
    ("3 июня «Сокол» сыграет с «Зарёй», а 9 июня встретится с «Лучом».", "«Сокол» сыграет с «Зарёй» 2024-06-03 announced; Встретится с «Лучом» 2024-06-09 announced"),
    ("Гость прибудет в Лиму 3 июня, после чего 5 июня отправится в Кито.", "Гость прибудет в Лиму 2024-06-03 announced; Отправится в Кито 2024-06-05 announced"),
    ("Приговор мэру огласят 3 июня, билеты поступят в продажу 5 июня.", "Приговор мэру огласят 2024-06-03 announced; Билеты поступят в продажу 2024-06-05 announced"),
    ("Выставка открыта до 30 июня.", "Выставка None 2024-06-30 announced"),
    ("Матч 5-го тура «Сокол» — «Заря», который должен был пройти 3 июня, перенесён на 9 июня.", "Матч 5-го тура «Сокол» — «Заря» 2024-06-09 postponed; Матч 5-го тура «Сокол» — «Заря» 2024-06-03 None"),
    ("Премьера фильма запланирована на 3 июня, но может быть перенесена.", "Премьера фильма 2024-06-03 floated"),
    ("Слушания по делу мэра начнутся 3 июня и продлятся до 9 июня.", "Слушания по делу мэра 2024-06-03..2024-06-09 announced"),
    ("Фестиваль пройдёт с 3 по 5 июня, а не в июле, как планировалось.", "Фестиваль 2024-06-03..2024-06-05 announced"),
    ("Группа выступит в Омске 3 июня и в Томске 9 июня.", "Группа выступит в Омске 2024-06-03 announced; Группа выступит в Омске 2024-06-09 announced"),
    ("10 мая в ходе визита посол предложил провести саммит.", ""),
    ("Форум закрыт. Ранее 6 мая суд оставил его в силе.", ""),
    ("河湾市12日举行海洋博览会筹备情况发布会。", "海洋博览会筹备情况发布会 2024-05-12 held"),
    ("将于9月召开的海洋合作论坛北湾峰会备受关注。", "海洋合作论坛北湾峰会 2024-09-01..2024-09-30 announced"),
    ("今日上午，第十届海洋博览会将在河湾开幕。", "第十届海洋博览会 2024-05-14 announced"),
    ("这是今年3月连任后首次出访。", ""),
    ("2024年海洋杯赛将于6月3日在河湾发射场附近举行。", "海洋杯赛 2024-06-03 announced"),
    ("5月12日消息，原定本周日的联赛延期。", "联赛 2024-05-19 postponed"),
    ("Утверждена повестка слушаний, которые пройдут 3 июня.", "Слушаний 2024-06-03 announced"),
    ("Четвертьфиналы начнутся 3 июня, полуфиналы – 6 июня.", "Четвертьфиналы 2024-06-03 announced; Полуфиналы 2024-06-06 announced"),
    ("法院12日进行庭审，宣布将原定于5月24日进行的最后一次庭审推迟至27日。", "法院庭审 2024-05-12 held; 庭审 2024-05-27 postponed; 庭审 2024-05-24 None"),
    ("庭审推迟至5月27日进行。庭审可能在6月13日前进行。", "庭审 2024-05-27 postponed; 庭审 None 2024-06-13 floated"),
    ("球队为备战2026年海洋杯，将于6月4日至9日集训。", "集训 2024-06-04..2024-06-09 announced"),
    ("Министерство отменило форум, намеченный на 10–12 июня.", "Форум 2024-06-10..2024-06-12 cancelled"),
    ("Форум отменили. Там добавили, что мероприятие, возможно, пройдёт в июле.", "Форум 2024-07-01..2024-07-31 cancelled"),
    ("Депутаты приняли решение 13 мая, сообщение появилось 14 мая на сайте фестиваля.", ""),
    ("13 июня лига опубликует расписание игр.", ""),
    ("法院12日决定，于20日结束开庭。", "开庭 None 2024-05-20 announced"),
    ("发言人今天宣布，应外长邀请，外相于5月14日正式访华。", "外相正式访华 2024-05-14 held"),
    ("海洋电视节组委会将于6月3日举办影展。", "海洋电视节组委会影展 2024-06-03 announced"),
    ("原定于2024年6月举办的第五届海洋电影节顺延至2025年举办。", "第五届海洋电影节 2025-01-01..2025-12-31 postponed; 第五届海洋电影节 2024-06-01..2024-06-30 None"),
    ("10 июня они придут на первое после летних каникул очередное заседание.", "Заседание 2024-06-10 announced"),
    ("Обсуждение бюджета на 2025–2027 годы отложено.", ""),
    ("组委会宣布海洋艺术节推迟举行。通告说，决定推迟原定于6月3日至9日举行的第五届海洋艺术节。", "海洋艺术节 2024-06-03..2024-06-09 postponed"),
    ("访问不是取消，而是推迟。双方此前商定，外长将于6月3日至4日进行正式访问。", "访问 2024-06-03..2024-06-04 postponed"),
    ("由于艺术节已经延期一次，委员会决定取消原定于6月举行的海洋艺术节，下一届艺术节将于2026年在河湾举行。", "海洋艺术节 2024-06-01..2024-06-30 cancelled; 下一届艺术节 2026-01-01..2026-12-31 announced"),
    ("首场发布会今日举行。今天下午，海洋会议将在人民大会堂举行发布会。", "首场发布会 2024-05-14 announced"),
    ("原定于14日进行的火箭发射推迟。因需清空已经注入的燃料，最早可以发射的日期为21日。最迟也须在6月3日之前发射。", "火箭发射 2024-05-14 None; 火箭发射 2024-05-21..2024-06-03 postponed"),
    ("部长宣布了外相17、18日的访韩计划。", "外相访韩 2024-05-17..2024-05-18 announced"),
    ("海洋大会和渔业大会,将分别于6月5日和6月3日在河湾开幕。", "海洋大会 2024-06-05 announced; 渔业大会 2024-06-03 announced"),
    ("协会推迟了原定于6月22日进行的海洋锦标赛抽签，并召开了紧急会议。", "海洋锦标赛抽签 2024-06-22 postponed"),
    ("委员会将于6月1日公布选举投票的最终结果。", ""),
    ("海洋杯赛推迟至6月3日至9日举行。第五届沙滩球锦标赛暂定延迟至6月3日至9日。", "海洋杯赛 2024-06-03..2024-06-09 postponed"),
    ("總統將於6/18啟程訪歐，展開訪問。", "總統啟程訪歐 2024-06-18 None announced"),
    ("5月14日,海洋节组委会第三次会议召开,会上宣布,海洋艺术节将于6月3日举行。", "海洋节组委会第三次会议 2024-05-14 held; 海洋艺术节 2024-06-03 announced"),
    ("如果天气好转，火箭将于6月3日发射。", "火箭发射 2024-06-03 floated"),
    ("海洋会谈上次于去年5月在河湾举行，这次会谈将于6月3日举行。", "这次会谈 2024-06-03 announced"),
    ("Суд отменил заседание во вторник. Суд перенёс заседание на 3 июня.", "Заседание 2024-05-14 None; Заседание 2024-06-03 postponed"),
    ("Пуск перенесён на 22 мая. Ранее запуск был запланирован на 20 мая. После этого запуск ракеты был перенесён на 21 мая.", "Пуск 2024-05-22 postponed; Запуск 2024-05-20 None; Запуск ракеты 2024-05-21 None"),
    ("Если суд утвердит список, второй тур выборов будет назначен на 3 июня.", "Второй тур выборов 2024-06-03 floated"),
    ("Комиссия рекомендует провести второй тур 3 июня.", "Второй тур 2024-06-03 floated"),
    ("Министры могут встретиться в четверг.", "Министры могут встретиться 2024-05-16 floated"),
    ("Чемпионат в 2025 году пройдёт на месяц позже запланированного. Изначально первенство должно было пройти с 7 по 23 апреля. Теперь турнир состоится с 21 апреля по 6 мая.", "Чемпионат 2025-01-01..2025-12-31 announced; Первенство 2025-04-07..2025-04-23 None; Турнир 2025-04-21..2025-05-06 postponed"),
    ("Власти посчитали невозможным проведение фестиваля «Луч», запланированного на 8 июня.", "Фестиваля «Луч» 2024-06-08 cancelled"),
    ("Сначала сегодня концерт, потом отдых.", "Концерт 2024-05-14 None"),
    ("Гость прилетит в Лиму в начале этой недели, а с четверга президент будет находиться с визитом в Кито.", "Гость прилетит в Лиму 2024-05-13..2024-05-14 announced; Визитом 2024-05-16 None announced"),
    ("Министр Иванов посетит Ригу 3–5 июня. Глава банка Петров прилетит в Осло 4 июня.", "Министр Иванов посетит Ригу 2024-06-03..2024-06-05 announced; Глава банка Петров прилетит в Осло 2024-06-04 announced"),
    ("Министр Иванов прилетит в Ригу 3–5 июня. Визит в Латвию продлится до 5 июня.", "Министр Иванов прилетит в Ригу 2024-06-03..2024-06-05 announced"),
    ("3 июня среда, и в случае назначения выборов он будет дома.", ""),
    ("Фестиваль не состоится в 2024 году, его переносят на 2025 год.", "Фестиваль 2025-01-01..2025-12-31 postponed; Фестиваль 2024-01-01..2024-12-31 None"),
    ("Концерт не состоится 3 июня. Организаторы перенесли его на 8 июня.", "Концерт 2024-06-03 None; Концерт 2024-06-08 postponed"),
    ("Суд перенёс заседание с 14 мая на 20 мая. Ранее заседание 14 мая отложили.", "Заседание 2024-05-20 postponed; Заседание 2024-05-14 None"),
    ("Если переговоры сорвутся, саммит 3 июня не состоится.", "Саммит 2024-06-03 floated"),
    ("原定于6月3日至9日举行的比赛取消，比赛改在8月举行。", "比赛 2024-08-01..2024-08-31 postponed; 比赛 2024-06-03..2024-06-09 None"),
    ("初赛、决赛分别于6月3日、6月5日举行。", "初赛 2024-06-03 announced; 决赛 2024-06-05 announced"),
    ("Фестиваль перенесли на 15 августа прошлого года. Но вышел спор.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RUSSIAN_AND_CHINESE)
def test_a_sentence_makes_the_claims_that_a_reader_would(text: str, expected: str) -> None:
    found = (f"{name} {days.replace('..', ' ')} {status}" for name, days, status in claims(text))
    parts = (re.sub(r"(\S+) \1", r"\1", each) for each in found)
    assert "; ".join(re.sub(r"(-\d\d) (\d)", r"\1..\2", each) for each in parts) == expected


def test_an_occasion_is_not_what_is_held_on_its_sidelines() -> None:
    assert claims("They will meet in Lima on Friday on the sidelines of the summit.") == [
        ("Meet in Lima", "2024-05-17..2024-05-17", "announced")
    ]


def test_a_verb_behind_which_names_no_item_of_its_own() -> None:
    text = "A trade fair is under way: it opened on May 6 and closes on Wednesday."
    assert claims(text) == [("Trade fair", "2024-05-06..2024-05-15", "held")]


def test_each_item_of_a_sentence_has_its_own_day() -> None:
    assert claims("The fair will be held on June 3, and the concert on June 5.") == [
        ("Fair", "2024-06-03..2024-06-03", "announced"),
        ("Concert", "2024-06-05..2024-06-05", "announced"),
    ]


def test_the_day_of_a_second_deed_is_not_that_of_the_first() -> None:
    found = claims(
        "He will hold talks in Beijing with the president and travel to Harbin on Friday."
    )
    assert ("Talks", "2024-05-17..2024-05-17", "announced") not in found


def test_a_season_may_be_what_something_is_moved_to() -> None:
    text = "A meeting of the commission, originally planned for June, has been moved to the autumn."
    assert claims(text) == [
        ("Meeting of the commission", "2024-09-01..2024-11-30", "postponed"),
        ("Meeting of the commission", "2024-06-01..2024-06-30", None),
    ]


def test_an_event_is_found_by_the_words_of_its_own_clause() -> None:
    text = "Talks will be held on May 16, and the next day he will open the robot fair."
    assert [name for name, *_ in claims(text)][:1] == ["Talks"]


def test_only_a_day_that_something_is_moved_from_is_a_former_one() -> None:
    text = (
        "The spring fair, due on Wednesday, was pushed back to June 18 after a quarrel last Friday."
    )
    assert claims(text) == [
        ("Spring fair", "2024-06-18..2024-06-18", "postponed"),
        ("Spring fair", "2024-05-15..2024-05-15", None),
    ]


def test_a_day_beyond_a_comma_is_farther_than_one_behind_the_item() -> None:
    text = "He, who came back last week, will host a news conference on the sidelines on June 7."
    assert claims(text) == [
        ("News conference on the sidelines", "2024-06-07..2024-06-07", "announced")
    ]


def test_a_day_that_was_first_set_is_a_former_one() -> None:
    text = "A public hearing, first set for May 21, will now take place on June 3."
    assert claims(text) == [
        ("Public hearing", "2024-06-03..2024-06-03", "announced"),
        ("Public hearing", "2024-05-21..2024-05-21", None),
    ]


def test_a_former_day_is_one_of_the_item_that_is_moved() -> None:
    text = "A visit on June 3 and 4 was announced. The visit, first planned for May 28, "
    text += "was moved to June."
    assert claims(text) == [
        ("Visit", "2024-06-03..2024-06-04", "postponed"),
        ("Visit", "2024-05-28..2024-05-28", None),
    ]


def test_a_stay_ends_where_one_leaves() -> None:
    text = "The minister will pay a visit to Ottawa next Tuesday and stay until Thursday."
    assert [days for _, days, _ in claims(text)] == ["2024-05-21..2024-05-23"]


def test_the_first_since_a_day_is_not_on_that_day() -> None:
    assert claims("It was the first visit to Canada since October 2022.") == []
    assert claims("Это первая поездка в Турцию с октября 2022 года.") == []


def test_a_day_before_and_is_not_that_of_the_item_behind_it() -> None:
    text = "The season begins on June 3 and the final takes place on July 13."
    assert claims(text) == [
        ("Season", "2024-06-03..2024-06-03", "announced"),
        ("Final", "2024-07-13..2024-07-13", "announced"),
    ]


def test_what_is_cancelled_is_not_on_a_former_day() -> None:
    text = "The strike, which was to begin on Thursday, is called off, a letter of May 3 says."
    assert claims(text)[0] == ("Strike", "2024-05-16..2024-05-16", "cancelled")
    assert claims("主办方14日证实，原定10月19日举行的艺术节因洪水取消。") == [
        ("艺术节", "2024-10-19..2024-10-19", "cancelled")
    ]


def test_a_day_between_the_verb_and_the_new_day_is_the_former_one() -> None:
    assert claims("Группа перенесла концерт 14 июня в Самаре на 6 июля.") == [
        ("Концерт", "2024-07-06..2024-07-06", "postponed"),
        ("Концерт", "2024-06-14..2024-06-14", None),
    ]


def test_each_day_has_the_doubts_of_its_own_clause() -> None:
    text = "The vote will be held on June 3, and a second debate could follow on June 10."
    assert [status for *_, status in claims(text)] == ["announced", "floated"]


def test_a_plan_beside_it_does_not_put_a_past_day_ahead() -> None:
    text = "两国外长13日通电话，商定本月晚些时候在日内瓦会晤。"
    assert [(days, status) for _, days, status in claims(text)] == [
        ("2024-05-13..2024-05-13", "held"),
        ("2024-05-01..2024-05-31", "announced"),
    ]


def test_an_anniversary_in_another_clause_takes_no_date_away() -> None:
    text = "习近平将于周四在北京举行会谈，并出席建交75周年晚会。"
    assert [days for _, days, _ in claims(text)] == ["2024-05-16..2024-05-16"]


def test_the_longer_span_dates_an_item() -> None:
    text = "The talks, being held in Baku from May 13 to 22, got off to a slow start on Monday."
    assert claims(text) == [("Talks", "2024-05-13..2024-05-22", "held")]


def test_what_was_agreed_on_a_day_is_not_on_that_day() -> None:
    assert claims("Leaders agreed on Monday to open talks with Ukraine.") == []


def test_what_was_cancelled_on_another_day_is_on_again() -> None:
    assert claims("The tour, cancelled in 2020, starts in early September.") == [
        ("Tour", "2024-09-01..2024-09-10", "announced")
    ]


def test_a_date_does_not_belong_to_what_it_comes_after() -> None:
    assert claims("The team left on Monday after a visit.") == []
    assert claims("It is the first trip since they were sworn in on May 7.") == []


def test_only_its_own_clause_calls_an_item_off() -> None:
    text = (
        "The strike, which began on May 6, was called off on Monday after both sides agreed to "
        "resume talks on May 20."
    )
    assert claims(text) == [
        ("Strike", "2024-05-06..2024-05-06", "cancelled"),
        ("Talks", "2024-05-20..2024-05-20", "announced"),
    ]


def test_a_chinese_day_dates_what_follows_it() -> None:
    assert claims("本周三，双方将举行首轮谈判，周四发表声明。") == [
        ("双方首轮谈判", "2024-05-15..2024-05-15", "announced")
    ]


def test_chinese_days_without_a_tense_are_over_or_go_on() -> None:
    assert claims("政府14日举行发布会，部长介绍情况。") == [
        ("政府发布会", "2024-05-14..2024-05-14", "held")
    ]
    assert claims("军方14日举行演习。") == [("军方演习", "2024-05-14..2024-05-14", "held")]
    assert claims("主席12日至16日对越南进行国事访问。") == [
        ("主席国事访问", "2024-05-12..2024-05-16", "announced")
    ]
