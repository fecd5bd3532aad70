using Campaign.Core.Broadcast;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Broadcast;

public class ProgrammeComposerTests
{
    private static readonly DateOnly Start = new(2025, 11, 15);
    private static readonly HelpLine ChildLine = new("Tổng đài quốc gia bảo vệ trẻ em", "111");

    private static ProgrammeCandidate Script(string id, int seconds = 100,
        BulletinClass kind = BulletinClass.Ordinary) =>
        new(id, $"Kịch bản mẫu {id}", kind, seconds);

    private static ProgrammeRequest On(int day) =>
        new(["c1", "p1"], Start.AddDays(day)) { RotationStart = Start, Sessions = ["sang"] };

    private static string Ids(Programme programme, int session = 0) =>
        string.Join(' ', programme.Sessions[session].Items.Where(i => i.Kind == ProgrammeItemKind.Script).Select(i =>
            i.Id));

    private static string WhyNot(Programme programme, string id) => programme.Omissions.Single(o => o.Id == id).Reason;

    [Fact]
    public void Only_what_is_valid_here_and_now_is_read_and_the_rest_is_explained()
    {
        var programme = ProgrammeComposer.Compose(
        [
            Script("a"), Script("b") with { Places = ["p1"] }, Script("c") with { Places = ["p2"] },
            Script("d") with { ValidUntil = Start.AddDays(-1) }, Script("e") with { ValidFrom = Start.AddDays(9) },
            Script("f") with { Language = "tyz" }, Script("g") with { Slots = ["chieu"] }, Script("h"),
            Script("i") with { ValidFrom = Start, ValidUntil = Start },
        ], On(0) with { Edits = new Dictionary<DateOnly, ProgrammeEdits> { [Start] = new() { Exclusions = ["h"] } } });
        Assert.Equal("a b i", Ids(programme));
        Assert.Contains("địa bàn", WhyNot(programme, "c"));
        Assert.Contains("hết hạn (14/11/2025)", WhyNot(programme, "d"));
        Assert.Contains("Chưa đến ngày phát (24/11/2025)", WhyNot(programme, "e"));
        Assert.Contains("tyz", WhyNot(programme, "f"));
        Assert.Contains("buổi", WhyNot(programme, "g"));
        Assert.Contains("loại", WhyNot(programme, "h"));
    }

    [Fact]
    public void Preferred_scripts_come_before_ordinary_ones_and_the_limit_holds()
    {
        var programme = ProgrammeComposer.Compose(
            [Script("a", 500), Script("b", 500), Script("z", 300, BulletinClass.Preferred)], On(0));
        Assert.Equal("z a", Ids(programme));
        Assert.Contains("cần 500 giây", WhyNot(programme, "b"));
        Assert.Equal([0, 300], programme.Sessions[0].Items.Select(i => i.Start));
    }

    [Fact]
    public void Scripts_take_turns_from_day_to_day()
    {
        ProgrammeCandidate[] scripts = [Script("a", 400), Script("b", 400), Script("c", 400), Script("d", 400)];
        Assert.Equal(["a b", "c d", "a b"],
            new[] { 0, 1, 2 }.Select(day => Ids(ProgrammeComposer.Compose(scripts, On(day)))));
        Assert.Contains("15/11/2025", ProgrammeComposer.Compose(scripts, On(2)).Sessions[0].Items[0].Reason);
    }

    [Fact]
    public void Over_a_month_every_script_is_read_about_as_often()
    {
        var scripts = Enumerable.Range(0, 7).Select(i => Script($"s{i}", 200 + 10 * i)).ToArray();
        var counts = Enumerable.Range(0, 31).SelectMany(day =>
            Ids(ProgrammeComposer.Compose(scripts, On(day))).Split(' '))
            .CountBy(id => id).Select(c => c.Value).ToList();
        Assert.Equal(7, counts.Count);
        Assert.True(counts.Max() - counts.Min() <= 3);
    }

    [Fact]
    public void A_script_to_be_repeated_is_read_in_both_sessions()
    {
        var request = On(0) with { Sessions = ["sang", "chieu"] };
        var programme = ProgrammeComposer.Compose([Script("a", 600) with { Repeat = 2 }, Script("b", 300),
            Script("c", 300)], request);
        Assert.Equal(("a b", "a c"), (Ids(programme), Ids(programme, 1)));
        Assert.Contains("Phát lại", programme.Sessions[1].Items[0].Reason);
    }

    [Fact]
    public void Officers_pin_and_order_by_hand()
    {
        var edits = new ProgrammeEdits { Pins = ["d"], Order = ["d", "c"] };
        var request = On(0) with { Edits = new Dictionary<DateOnly, ProgrammeEdits> { [Start] = edits } };
        var programme = ProgrammeComposer.Compose(
            [Script("a", 300), Script("b", 300, BulletinClass.Preferred), Script("c", 300), Script("d", 300)], request);
        Assert.Equal("d b a", Ids(programme));
        Assert.Equal("Cán bộ đã ghim.", programme.Sessions[0].Items[0].Reason);
    }

    [Fact]
    public void A_session_opens_closes_and_says_the_help_line_twice()
    {
        var frame = ProgrammeFrame.For("xã Bản Mẫu", "bình đẳng giới", [ChildLine]);
        var session = ProgrammeComposer.Compose([Script("a")], On(0) with { Frame = frame }).Sessions[0];
        Assert.Equal([ProgrammeItemKind.Opening, ProgrammeItemKind.Script, ProgrammeItemKind.HelpLines,
            ProgrammeItemKind.Closing],
            session.Items.Select(i => i.Kind));
        Assert.Equal(session.Items.Sum(i => i.Seconds), session.Seconds);
        var spoken = PlainText.From(ScriptReview.Of(frame.HelpLines.Script));
        Assert.Equal(2, spoken.Split("một một một").Length - 1);
        foreach (var part in new[] { frame.Opening, frame.HelpLines, frame.Closing })
            Assert.Empty(ScriptReview.Of(part.Script).Findings);
    }

    [Fact]
    public void The_order_candidates_come_in_does_not_matter_and_no_session_is_too_long() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt[]>(), Gen.Choose(0, 40).ToArbitrary(), (lengths, day) =>
        {
            var scripts = lengths.Select((l, i) =>
                Script($"s{i}", l.Get % 500 + 1, (BulletinClass)(i % 2)) with { Repeat = 1 + i % 3 }).ToArray();
            var request = On(day) with { Sessions = ["sang", "chieu"] };
            var one = ProgrammeComposer.Compose(scripts, request);
            var two = ProgrammeComposer.Compose(scripts.Reverse().ToArray(), request);
            return (Ids(one), Ids(one, 1)) == (Ids(two), Ids(two, 1)) && one.Sessions.All(s => s.Seconds <= 900)
                && one.Omissions.Count
                    + one.Sessions.SelectMany(s => s.Items).Select(i => i.Id).Distinct().Count() == scripts.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Faulty_input_is_named()
    {
        Assert.Contains("a",
            Assert.Throws<ArgumentException>(() =>
                ProgrammeComposer.Compose([Script("a"), Script("a")], On(0))).Message);
        Assert.Contains("b",
            Assert.Throws<ArgumentException>(() => ProgrammeComposer.Compose([Script("b", 0)], On(0))).Message);
    }
}
