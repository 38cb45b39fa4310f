"""Single sentences of news in which the tense, or a date named before, decides the days."""

from datetime import date

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.mentions import mentions

TUESDAY = "2024-05-14"
MONDAY = "2024-05-13"
AFTER = "2023-03-28"
BEFORE_NEW_YEAR, AFTER_NEW_YEAR, IN_JANUARY = "2024-12-30", "2025-01-02", "2024-01-03"

NEWS = [
    ("en", TUESDAY, "The minister told reporters on Thursday that talks would go on.", "2024-05-09"),
    ("en", TUESDAY, "The leaders will hold talks on May 16 and 17 in Beijing.", "2024-05-16..2024-05-17"),
    ("en", AFTER, "Xi visited Moscow from March 20 to 22, his first trip abroad since re-election.", "2023-03-20..2023-03-22"),
    ("en", TUESDAY, "The delegation will stay in Harbin from Monday to Wednesday next week.", "2024-05-20..2024-05-22"),
    ("en", TUESDAY, "He will arrive in Beijing on May 16 and travel to Harbin the next day.", "2024-05-16 2024-05-17"),
    ("en", TUESDAY, "The pact was signed in March 2013, and he came back in October of that year.", "2013-03-01..2013-03-31 2013-10-01..2013-10-31"),
    ("en", TUESDAY, "Moscow and Beijing had last met on February 24 last year.", "2023-02-24"),
    ("en", MONDAY, "The fair opens this weekend, the city said.", "2024-05-18..2024-05-19"),
    ("en", TUESDAY, "A visit is expected in April or early May next year.", "2025-04-01..2025-05-10"),
    ("en", BEFORE_NEW_YEAR, "The ministers will meet on January 3, the ministry said on Friday.", "2025-01-03 2024-12-27"),
    ("en", AFTER_NEW_YEAR, "The summit ended on December 30, and the next one is due in March.", "2024-12-30 2025-03-01..2025-03-31"),
    ("en", TUESDAY, "He met the ambassador on Thursday and will fly to Paris on Friday.", "2024-05-09 2024-05-17"),
    ("en", TUESDAY, "The three-day forum begins Thursday.", "2024-05-16"),
    ("en", TUESDAY, "The games run July 26 through August 11, 2024.", "2024-07-26..2024-08-11"),
    ("en", TUESDAY, "The vote was moved from May 3 to May 10.", "2024-05-03 2024-05-10"),
    ("en", TUESDAY, "Both sides will sign it either on Wednesday or Thursday.", "2024-05-15..2024-05-16"),
    ("en", TUESDAY, "It was the first visit since the spring of 2019.", "2019-03-01..2019-05-31"),
    ("en", TUESDAY, "The session is set for the second half of June.", "2024-06-16..2024-06-30"),
    ("en", TUESDAY, "The launch slipped to no earlier than 1 June.", "2024-06-01.."),
    ("en", TUESDAY, "The two met in the third quarter of 2023.", "2023-07-01..2023-09-30"),
    ("en", TUESDAY, "Yesterday's talks will resume tomorrow morning.", "2024-05-13 2024-05-15"),
    ("en", TUESDAY, "The exhibition, which opened last Saturday, closes next Sunday.", "2024-05-11 2024-05-26"),
    ("en", TUESDAY, "The mission is due in mid-to-late June.", "2024-06-11..2024-06-30"),
    ("en", TUESDAY, "The meeting runs 14-16 October 2025 and the deadline is 09/30/2025.", "2025-10-14..2025-10-16 2025-09-30"),
    ("en", IN_JANUARY, "Sales grew in the fourth quarter.", "2023-10-01..2023-12-31"),
    ("en", TUESDAY, "The ceremony is on the last Friday of June.", "2024-06-28"),
    ("en", TUESDAY, "The trial opens in the week of June 10.", "2024-06-10..2024-06-16"),
    ("en", TUESDAY, "The trial was adjourned on Friday until June 3.", "2024-05-10 2024-06-03"),
    ("en", TUESDAY, "Analysts expect a cut in June or July.", "2024-06-01..2024-07-31"),
    ("en", TUESDAY, "The show has been full since it opened on March 6, closes this Sunday and will travel.", "2024-03-06 2024-05-19"),
    ("en", TUESDAY, "The summit, to be held in Oslo on Jan. 15, was first announced in 2022.", "2025-01-15 2022-01-01..2022-12-31"),
    ("en", TUESDAY, "It was floated in the autumn of 2017 and shelved the following spring.", "2017-09-01..2017-11-30 2018-03-01..2018-05-31"),
    ("en", TUESDAY, "On the 10th he was fired; he will decide in the coming weeks.", "2024-05-10"),
    ("en", TUESDAY, "Sales in the three months to March fell.", "2024-01-01..2024-03-31"),
    ("en", TUESDAY, "The opposition has until June 2 to propose changes.", "2024-06-02"),
    ("en", TUESDAY, "Prices rose in April after a fall in March and in the same month last year.", "2024-04-01..2024-04-30 2024-03-01..2024-03-31 2023-04-01..2023-04-30"),
    ("ru", TUESDAY, "Об этом министр сообщил журналистам в четверг.", "2024-05-09"),
    ("ru", TUESDAY, "Переговоры пройдут 16 и 17 мая в Пекине.", "2024-05-16..2024-05-17"),
    ("ru", AFTER, "Визит состоялся с 20 по 22 марта.", "2023-03-20..2023-03-22"),
    ("ru", TUESDAY, "Делегация пробудет в Харбине с понедельника по среду следующей недели.", "2024-05-20..2024-05-22"),
    ("ru", TUESDAY, "Он прибудет 16 мая, а на следующий день отправится в Харбин.", "2024-05-16 2024-05-17"),
    ("ru", TUESDAY, "Соглашение подписали в марте 2013 года, а в октябре того же года он вернулся.", "2013-03-01..2013-03-31 2013-10-01..2013-10-31"),
    ("ru", TUESDAY, "Последний раз они встречались 24 февраля прошлого года.", "2023-02-24"),
    ("ru", MONDAY, "Ярмарка откроется в эти выходные.", "2024-05-18..2024-05-19"),
    ("ru", TUESDAY, "Визит ожидается в апреле или начале мая следующего года.", "2025-04-01..2025-05-10"),
    ("ru", BEFORE_NEW_YEAR, "Министры встретятся 3 января, сообщили в пятницу в ведомстве.", "2025-01-03 2024-12-27"),
    ("ru", AFTER_NEW_YEAR, "Саммит завершился 30 декабря, следующий пройдёт в марте.", "2024-12-30 2025-03-01..2025-03-31"),
    ("ru", TUESDAY, "Трёхдневный форум начнётся в четверг.", "2024-05-16"),
    ("ru", TUESDAY, "Голосование перенесли с 3 на 10 мая.", "2024-05-03 2024-05-10"),
    ("ru", TUESDAY, "Заседание назначено на вторую половину июня.", "2024-06-16..2024-06-30"),
    ("ru", TUESDAY, "Пуск состоится не ранее 1 июня.", "2024-06-01.."),
    ("ru", TUESDAY, "Они встретились в третьем квартале 2023 года.", "2023-07-01..2023-09-30"),
    ("ru", TUESDAY, "Вчера стороны договорились продолжить переговоры послезавтра.", "2024-05-13 2024-05-16"),
    ("ru", TUESDAY, "Суд вынесет решение в последнюю пятницу июня.", "2024-06-28"),
    ("ru", TUESDAY, "Церемония намечена на середину — конец июня.", "2024-06-11..2024-06-30"),
    ("ru", TUESDAY, "Форум пройдёт с 30 мая по 2 июня.", "2024-05-30..2024-06-02"),
    ("ru", "2025-09-11", "Переговоры возобновились в Осло во вторник и завершатся в пятницу.", "2025-09-09 2025-09-12"),
    ("ru", "2025-11-10", "Сезон театр открыл 12 сентября, закроет – 30 мая.", "2025-09-12 2026-05-30"),
    ("ru", "2025-11-10", "С 1998 по 2003 год она росла. В начале ноября завод закрыли.", "1998-01-01..2003-12-31 2025-11-01..2025-11-10"),
    ("zh", TUESDAY, "下次会议预计在6月10日当周召开。", "2024-06-10..2024-06-16"),
    ("zh", TUESDAY, "火箭最早将于6月1日发射。", "2024-06-01.."),
    ("zh", TUESDAY, "外交部发言人周四对记者说，会谈将继续。", "2024-05-09"),
    ("zh", TUESDAY, "两国元首将于5月16日至17日在北京举行会谈。", "2024-05-16..2024-05-17"),
    ("zh", AFTER, "习近平于3月20日至22日对俄罗斯进行了国事访问。", "2023-03-20..2023-03-22"),
    ("zh", TUESDAY, "代表团将于下周一至周三访问哈尔滨。", "2024-05-20..2024-05-22"),
    ("zh", TUESDAY, "他将于5月16日抵达北京，次日前往哈尔滨。", "2024-05-16 2024-05-17"),
    ("zh", TUESDAY, "协议于2013年3月签署，同年10月他再次来访。", "2013-03-01..2013-03-31 2013-10-01..2013-10-31"),
    ("zh", TUESDAY, "双方上一次会面是在去年2月24日。", "2023-02-24"),
    ("zh", MONDAY, "博览会将于本周末开幕。", "2024-05-18..2024-05-19"),
    ("zh", TUESDAY, "访问预计在明年4月或5月初进行。", "2025-04-01..2025-05-10"),
    ("zh", BEFORE_NEW_YEAR, "两国外长将于1月3日会晤，外交部周五说。", "2025-01-03 2024-12-27"),
    ("zh", AFTER_NEW_YEAR, "峰会于12月30日闭幕，下一届将于3月举行。", "2024-12-30 2025-03-01..2025-03-31"),
    ("zh", TUESDAY, "外交部發言人週四對記者表示，會談將於5月20日開始，為期三天。", "2024-05-09 2024-05-20"),
    ("zh", TUESDAY, "總統將於下星期三訪問東京，預計停留至禮拜五。", "2024-05-22 2024-05-24"),
    ("zh", TUESDAY, "展覽於今年六月十五日至七月底舉行。", "2024-06-15..2024-07-31"),
    ("zh", TUESDAY, "該法案將於民國113年6月1日生效。", "2024-06-01"),
    ("zh", TUESDAY, "表决由5月3日推迟至5月10日。", "2024-05-03 2024-05-10"),
    ("zh", TUESDAY, "会议定于6月下旬召开。", "2024-06-21..2024-06-30"),
    ("zh", TUESDAY, "发射时间不早于6月1日。", "2024-06-01.."),
    ("zh", TUESDAY, "双方在2023年第三季度会晤。", "2023-07-01..2023-09-30"),
    ("zh", TUESDAY, "論壇將於本月廿四日開幕。", "2024-05-24"),
    ("zh", TUESDAY, "昨天的会谈将于后天继续。", "2024-05-13 2024-05-16"),
    ("zh", TUESDAY, "法院将在6月的最后一个星期五宣判。", "2024-06-28"),
    ("zh", TUESDAY, "上週六開幕的展覽將於下個月初結束。", "2024-05-11 2024-06-01..2024-06-10"),
    ("en", TUESDAY, "Revenue rose 4 percent from the year-ago quarter.", "2023-01-01..2023-03-31"),
    ("ru", TUESDAY, "Выручка выросла по сравнению с аналогичным кварталом прошлого года.", "2023-01-01..2023-03-31"),
    ("en", TUESDAY, "The court sits again on the first Monday in October.", "2024-10-07"),
    ("en", TUESDAY, "The fair opens on the third Saturday of May 2025.", "2025-05-17"),
    ("en", TUESDAY, "The final is in early to mid-June.", "2024-06-01..2024-06-20"),
    ("en", TUESDAY, "The leaders will meet the week after next.", "2024-05-27..2024-06-02"),
    ("en", TUESDAY, "He arrives next Wednesday and leaves on Friday.", "2024-05-22 2024-05-24"),
    ("en", TUESDAY, "He will meet them next Tuesday, officials said on Friday.", "2024-05-21 2024-05-10"),
    ("en", TUESDAY, "The vote was put off to Friday the 24th.", "2024-05-24"),
    ("en", TUESDAY, "The hearing was adjourned until 9 a.m. on 3 June.", "2024-06-03"),
    ("ru", TUESDAY, "Совещание состоится в первый понедельник октября.", "2024-10-07"),
    ("ru", TUESDAY, "Сессия пройдёт в начале — середине июня.", "2024-06-01..2024-06-20"),
    ("ru", TUESDAY, "Он приедет в следующую среду и пробудет до пятницы.", "2024-05-22 2024-05-24"),
    ("zh", TUESDAY, "母亲节是5月的第二个星期日。", "2024-05-12"),
    ("zh", TUESDAY, "展览将于6月中下旬开幕，另一场在七月上中旬。", "2024-06-11..2024-06-30 2024-07-01..2024-07-20"),
    ("zh", TUESDAY, "論壇將於六月初三至初五舉行。", ""),
    ("zh", TUESDAY, "展至六月卅日，下下周三簽約。", "2024-06-30 2024-05-29"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "published", "text", "days"), NEWS)
def test_the_days_are_those_that_a_reader_understands(
    code: str, published: str, text: str, days: str
) -> None:
    found = mentions(text, date.fromisoformat(published), speech(code)[0])
    said = [(str(each.period.first or ""), str(each.period.last or "")) for each in found]
    assert " ".join(one if one == other else f"{one}..{other}" for one, other in said) == days
