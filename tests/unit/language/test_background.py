from rashomon.language.background import rarity


def test_common_words_weigh_less_than_rare_ones_without_any_collection() -> None:
    rare = rarity()
    assert rare.idf("the") < rare.idf("meet") < rare.idf("ambassador") < rare.idf("zyzzyva")


def test_a_word_in_every_report_at_hand_weighs_less() -> None:
    assert rarity({"zyzzyva": 50}, 50, 10.0).idf("zyzzyva") < rarity().idf("zyzzyva")
