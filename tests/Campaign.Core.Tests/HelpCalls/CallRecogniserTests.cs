using Campaign.Core.HelpCalls;

namespace Campaign.Core.Tests.HelpCalls;

public sealed class CallRecogniserTests
{
    private static readonly CallRecogniser Recogniser = CallRecogniser.Shipped;

    [Theory]
    [InlineData("my husband is choking me", HelpSituation.Danger)]
    [InlineData("chồng đang đánh em, cứu em với", HelpSituation.Danger)]
    [InlineData("no khoa cua khong cho em ra", HelpSituation.Danger)]
    [InlineData("🆘", HelpSituation.Danger)]
    [InlineData("ck e đánh e hoài", HelpSituation.Violence)]
    [InlineData("chồng giữ hết tiền, không cho tôi đồng nào", HelpSituation.Violence)]
    [InlineData("thằng cha dượng nó mò vô phòng con", HelpSituation.Child)]
    [InlineData("bố đánh con bằng thắt lưng", HelpSituation.Child)]
    [InlineData("em bị lừa bán sang trung quốc", HelpSituation.Trafficking)]
    [InlineData("em vừa uống thuốc trừ sâu", HelpSituation.Injury)]
    [InlineData("em không muốn sống nữa", HelpSituation.Despair)]
    [InlineData("năm ngoái em bị hiếp dâm", HelpSituation.Rape)]
    [InlineData("người yêu cũ dọa tung ảnh nóng", HelpSituation.Images)]
    [InlineData("hàng xóm tôi thường đánh vợ", HelpSituation.Witness)]
    public void A_call_for_help_is_recognised_with_its_situation(string typed, HelpSituation about) =>
        Assert.Equal(about, Recogniser.Situation(typed));

    [Theory]
    [InlineData("đánh giá kết quả tháng hành động")]
    [InlineData("đánh máy văn bản")]
    [InlineData("giết thời gian")]
    [InlineData("cười chết mất")]
    [InlineData("ép dẻo thẻ")]
    [InlineData("luật phòng, chống bạo lực gia đình 2022")]
    [InlineData("tai ap phich")]
    [InlineData("vun đắp yêu thương")]
    [InlineData("trời nắng muốn xỉu")]
    [InlineData("con biếng ăn có nên ép ăn không")]
    public void What_people_look_for_is_no_cry(string typed) => Assert.Null(Recogniser.Situation(typed));

    [Theory]
    [InlineData("Hôm nay trời mưa to quá. Ngoài đồng lúa đã chín vàng. Cứu tôi với", HelpSituation.Danger)]
    [InlineData("Chồng đánh tôi. Hôm nay trời mưa to quá. Ngoài đồng lúa đã chín vàng", HelpSituation.Violence)]
    [InlineData("Trời mưa, xe hư, về trễ, cơm chưa nấu, chồng đánh tôi", HelpSituation.Violence)]
    [InlineData("Con bị thầy sờ. Trời mưa to quá. Chợ sáng nay đông người. Giá thịt heo lại tăng", HelpSituation.Child)]
    [InlineData("chồng đánh tôi hôm nay trời mưa to quá ngoài đồng lúa đã chín", HelpSituation.Violence)]
    public void Everyday_words_around_a_cry_do_not_hide_it(string typed, HelpSituation about) =>
        Assert.Equal(about, Recogniser.Situation(typed));

    [Theory]
    [InlineData("tôi bị chồng đánh, có tài liệu nào không")]
    [InlineData("tội hiếp dâm: tôi bị chú ruột hiếp")]
    [InlineData("thống kê gì mà thống kê, tôi đang bị đánh đây")]
    [InlineData("tuyên truyền thì nhiều mà tôi vẫn bị chồng đánh")]
    [InlineData("phát thanh xã nói rồi mà chồng vẫn đánh em")]
    [InlineData("luật gì xử chồng hay đánh tôi")]
    [InlineData("tôi lên kế hoạch tự tử")]
    [InlineData("kế hoạch tự sát")]
    public void A_word_of_information_does_not_hide_what_happens_to_whoever_writes(string typed) =>
        Assert.NotNull(Recogniser.Situation(typed));

    [Theory]
    [InlineData("mẫu đơn ly hôn vì chồng đánh")]
    [InlineData("kế hoạch bỏ trốn khỏi chồng")]
    [InlineData("tội hiếp dâm, tôi là nạn nhân")]
    public void A_form_or_a_plan_that_somebody_needs_because_of_violence_is_a_cry(string typed) =>
        Assert.NotNull(Recogniser.Situation(typed));

    [Theory]
    [InlineData("mẫu đơn ly hôn thuận tình")]
    [InlineData("kế hoạch trốn nóng")]
    [InlineData("tội hiếp dâm bị phạt bao nhiêu năm")]
    [InlineData("tôi đi chợ mua rau rồi gặp cô Tư bán cá")]
    [InlineData("có ai không ăn hành không")]
    [InlineData("bị chém giá")]
    [InlineData("bị bạn thân đâm sau lưng")]
    public void What_only_sounds_like_that_is_no_cry(string typed) => Assert.Null(Recogniser.Situation(typed));

    [Theory]
    [InlineData("có ai không")]
    [InlineData("alo công an")]
    [InlineData("cho em gặp công an")]
    [InlineData("hu hu hu cứu em")]
    [InlineData("x x x cứu tôi")]
    public void A_few_words_for_whoever_hears_them_are_a_cry(string typed) =>
        Assert.Equal(HelpSituation.Danger, Recogniser.Situation(typed));

    [Fact]
    public void A_plea_at_the_end_of_a_story_without_full_stops_is_recognised()
    {
        const string story =
            "hôm nay trời mưa to quá ngoài đồng lúa đã chín vàng chợ sáng nay đông người giá thịt lại tăng xe buýt "
            + "đông lắm tôi đứng suốt từ bến về nhà nấu cơm rửa bát quét sân tưới cây rồi ngồi uống trà";
        Assert.Null(Recogniser.Situation(story));
        Assert.Equal(HelpSituation.Danger, Recogniser.Situation(story + " cứu tôi với"));
    }

    [Fact]
    public void Four_thousand_characters_of_everyday_words_in_no_order_are_no_cry()
    {
        var words = (
            "mưa nắng chợ cơm nhà cửa bàn xe đường làng xóm sông cây hoa gà vịt mèo cá rau gạo nước sách trường bạn mẹ "
            + "cha anh chị em ông bà đi về ăn uống ngủ chơi học cười mua nấu giặt quét trồng gặt phơi vui sáng chiều "
            + "tiền áo mũ đèn bếp phố thôn biển trời mây gió trăng sao"
        ).Split(' ');
#pragma warning disable CA5394 // The same text on every run.
        var random = new Random(3);
        for (var i = 0; i < 20; i++)
            Assert.Null(Recogniser.Situation(string.Join(' ', random.GetItems(words, 900))));
    }

    [Theory]
    [InlineData("kala mobe we")]
    [InlineData("asdfgh jkl")]
    [InlineData("trela pindu ko")]
    [InlineData("zibo keka lum tar")]
    [InlineData("sdfsdf")]
    [InlineData("Giàng A Páo")]
    [InlineData("blah blah bloo")]
    [InlineData("tromi pesu kan")]
    [InlineData("tum ti ta tum")]
    [InlineData("de la mi so")]
    [InlineData("Y Bhăm Niê")]
    [InlineData("gorem plitu vasko")]
    [InlineData("la la la la")]
    [InlineData("xoài mây ghế sỏi")]
    [InlineData("selamat pagi")]
    public void Words_that_do_not_exist_and_names_are_no_cry(string typed) => Assert.Null(Recogniser.Situation(typed));

    [Theory]
    [InlineData("legal aid")]
    [InlineData("legal help")]
    [InlineData("lawyer")]
    [InlineData("counselling")]
    [InlineData("shelter")]
    [InlineData("divorce lawyer")]
    [InlineData("trợ giúp pháp lý")]
    [InlineData("tro giup phap ly")]
    [InlineData("luật sư ly hôn")]
    [InlineData("tham vấn tâm lý")]
    [InlineData("nhà tạm lánh")]
    public void A_search_for_a_law_or_a_service_is_not_answered_with_an_ambulance(string typed) =>
        Assert.Null(Recogniser.Situation(typed));

    [Theory]
    [InlineData("my husband beats me and i need a lawyer", HelpSituation.Violence)]
    [InlineData("chồng đánh tôi, tôi cần luật sư ly hôn", HelpSituation.Violence)]
    [InlineData("chong danh toi, toi can luat su", HelpSituation.Violence)]
    [InlineData("need shelter from husband", HelpSituation.Violence)]
    [InlineData("cần nơi tạm lánh cho tôi và con", HelpSituation.Violence)]
    public void A_call_for_help_is_recognised_among_words_of_law_and_services(string typed, HelpSituation about) =>
        Assert.Equal(about, Recogniser.Situation(typed));

    [Theory]
    [InlineData("")]
    [InlineData("\u0301\u0301\u0301")]
    [InlineData("សូមជួយខ្ញុំផង")]
    [InlineData("!!!")]
    [InlineData("\ud83c")]
    public void Any_text_can_be_judged(string typed) => Assert.InRange(Recogniser.Judge(typed).Share, 0, 1);

    [Theory]
    [InlineData("a")]
    [InlineData("aaaaaaaaaaaaaaaa ")]
    [InlineData("\u0301\u0323")]
    [InlineData("🆘")]
    [InlineData("សូមជួយខ្ញុំផង ")]
    [InlineData("chônfg ddnah wm hoia ")]
    public void Four_thousand_characters_of_anything_can_be_judged(string typed) =>
        Assert.InRange(Recogniser.Judge(string.Concat(Enumerable.Repeat(typed, 4_000))).Share, 0, 1);

    [Theory]
    [InlineData("in áp phích", "thong-tin", true)]
    [InlineData("there is a camera in my room and he is in it", "thong-tin", false)]
    public void The_word_in_means_print_only_in_Vietnamese(string typed, string group, bool isSaid) =>
        Assert.Equal(isSaid, CallFrames.Shipped.Said(Recogniser.Words(typed)).Any(x => x.Group == group));

    [Theory]
    [InlineData("mẹ")]
    [InlineData("chồng tôi")]
    [InlineData("em bé")]
    [InlineData("công an")]
    [InlineData("my husband")]
    public void Naming_a_person_alone_is_not_a_call_for_help(string typed) => Assert.Null(Recogniser.Situation(typed));

    [Fact]
    public void A_call_for_help_at_the_end_of_a_long_story_is_recognised()
    {
        var story = string.Concat(Enumerable.Repeat("Hôm nay trời nắng, tôi đi chợ mua rau rồi về nấu cơm. ", 70));
        Assert.Null(Recogniser.Situation(story));
        Assert.Equal(HelpSituation.Danger, Recogniser.Situation(story + "Chồng đang cầm dao đuổi em, cứu em với."));
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(250, 30)]
    [InlineData(2_000, 0)]
    [InlineData(0, 2_000)]
    public void A_call_in_a_longer_story_is_recognised_at_its_beginning_in_the_middle_and_at_its_end(
        int before,
        int after
    )
    {
        const string day = "Hôm nay trời nắng, tôi đi chợ mua rau rồi về nấu cơm. ";
        var (start, end) = (Repeated(day, before), Repeated(day, after));
        Assert.Null(Recogniser.Situation(start + end));
        Assert.NotNull(Recogniser.Situation($"{start}Chồng đang cầm dao đuổi em, cứu em với. {end}"));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(", ")]
    [InlineData(". ")]
    public void Many_everyday_words_in_any_order_are_no_cry(string between)
    {
        string[] words =
        [
            .. (
                "hôm nay trời nắng mưa tôi đi chợ mua rau thịt cá rồi về nấu cơm cho các con ăn xong rửa bát quét nhà "
                + "giặt áo phơi ngoài sân chiều đón bé ở trường cô giáo khen học giỏi tối cả nhà xem phim ngủ sớm mai "
                + "còn lên cơ quan họp xã phường lịch áp phích tài liệu thông điệp gia đình hạnh phúc yêu thương sẻ "
                + "việc nhà bố mẹ ông bà anh chị em bạn bè hàng xóm xe máy đường làng quê lúa chín vàng gió mát"
            ).Split(' '),
        ];
        var random = new Random(20211125);
        for (var i = 0; i < 40; i++)
        {
            var text = string.Join(between, Enumerable.Range(0, 1_500).Select(_ => words[random.Next(words.Length)]));
            Assert.Null(Recogniser.Situation(text[..4_000]));
        }
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Fact]
    public void The_same_words_get_the_same_answer_in_any_case_and_form()
    {
        const string typed = "chồng đang bóp cổ em";
        Assert.Equal(Recogniser.Judge(typed), Recogniser.Judge(typed.ToUpperInvariant()));
        Assert.Equal(Recogniser.Judge(typed), Recogniser.Judge(typed.Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Fact]
    public void Every_frame_fits_its_own_example()
    {
        var frames = CallFrames.Shipped;
        Assert.Empty(
            frames.Frames.Where(x => !x.Fits(frames.Tag(Recogniser.Words(x.Example)).Groups)).Select(x => x.Example)
        );
    }

    [Theory]
    [InlineData("nguy-hiem | | nobody | | | x", "nobody")]
    [InlineData("nowhere | | | | | x", "nowhere")]
    [InlineData("a line without anything", "a line without anything")]
    public void A_line_that_cannot_be_read_is_named(string line, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => new CallFrames([line])).Message);
}
