using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using static Campaign.Core.Tests.Broadcast.ProgrammeSamples;

namespace Campaign.Core.Tests.Broadcast;

public class ProgrammeComposerTests
{
    private const BulletinClass Priority = BulletinClass.Priority;

    [Fact]
    public void A_session_has_an_opening_then_priority_scripts_then_others_and_a_closing()
    {
        var programme = Compose(
            Script(1, 30, "loi-chao"),
            Script(2, 60),
            Script(3, 60, "tin", Priority),
            Script(4, 45, "loi-ket", help: true)
        );

        Assert.Equal([Session.Morning, Session.Afternoon], programme.Sessions.Select(x => x.Session));
        Assert.Equal([1, 3, 2, 4], programme.Sessions[0].Numbers());
        Assert.Equal(
            [ProgrammePart.Opening, ProgrammePart.Content, ProgrammePart.Content, ProgrammePart.Closing],
            programme.Sessions[0].Items.Select(x => x.Part)
        );
        Assert.Equal(195, programme.Sessions[0].Seconds);
        Assert.Equal(390, programme.Seconds);
    }

    [Fact]
    public void Help_lines_are_added_only_when_no_script_says_them_twice()
    {
        var limits = new ProgrammeLimits { HelpLineSeconds = 20 };
        var without = ProgrammeComposer.Compose(
            Request(Script(1, 60), Script(2, 45, "loi-ket")) with
            {
                Limits = limits,
            }
        );
        var with = ProgrammeComposer.Compose(
            Request(Script(1, 60, help: true), Script(2, 45, "loi-ket")) with
            {
                Limits = limits,
            }
        );

        Assert.Equal([1, 0, 2], without.Sessions[0].Numbers());
        Assert.Equal(ProgrammePart.HelpLines, without.Sessions[0].Items[1].Part);
        Assert.Equal(125, without.Sessions[0].Seconds);
        Assert.Equal([1, 2], with.Sessions[0].Numbers());
    }

    [Fact]
    public void Without_a_valid_script_there_is_no_session_rather_than_an_empty_one()
    {
        Assert.Empty(Compose(Script(1, 30, "loi-chao"), Script(4, 45, "loi-ket")).Sessions);
    }

    [Fact]
    public void A_commune_gets_what_the_nation_its_province_and_a_former_unit_publish()
    {
        var programme = Compose(
            Script(1, 60),
            Script(2, 60, header: x => x with { Places = ["68"] }),
            Script(3, 60, header: x => x with { Places = ["00001"] }),
            Script(4, 60, header: x => x with { Places = ["dak-nong"] }),
            Script(5, 60, header: x => x with { Places = ["20"] })
        );

        Assert.Equal([1, 2, 3, 4], programme.Scripts.Select(x => x.Order).Order());
        Assert.Equal(1, programme.Elsewhere);
        Assert.DoesNotContain(programme.Decisions, x => x.Script.Order == 5);
    }

    [Fact]
    public void What_is_meant_for_other_places_is_not_even_spoken()
    {
        var elsewhere = Enumerable.Range(10, 20).Select(n => Script(n, 60, header: x => x with { Places = ["00002"] }));
        var request = Request([Script(1, 60), .. elsewhere]);
        var asked = new List<int>();
        ProgrammeComposer.Compose(
            request with
            {
                Candidate = x =>
                {
                    asked.Add(x.Order);
                    return request.Candidate(x);
                },
            }
        );
        Assert.Equal([1], asked);
    }

    [Fact]
    public void Every_script_left_out_has_a_reason()
    {
        var programme = ProgrammeComposer.Compose(
            Request(
                Script(1, 60),
                Script(2, 60, header: x => x with { ValidFrom = Day.AddDays(1) }),
                Script(3, 60, header: x => x with { ValidUntil = Day.AddDays(-1) }),
                Script(4, 60, header: x => x with { Situation = Situation.Epidemic }),
                Script(5, 60, header: x => x with { Situation = Situation.Disaster }),
                Script(6, 60, header: x => x with { Audiences = ["nam-gioi"] }),
                Script(7, 60, header: x => x with { IsSample = true }),
                Script(8, 1000),
                Script(9, 60)
            ) with
            {
                Audience = "phu-nu",
                Choices = _ => ProgrammeChoices.None with { Excluded = [Key(9)] },
            }
        );

        Assert.Equal([1], programme.Scripts.Select(x => x.Order));
        Assert.Equal("Chưa đến ngày dùng: từ 22/11/2025.", programme.WhyNot(2));
        Assert.Equal("Đã hết hạn dùng: đến 20/11/2025.", programme.WhyNot(3));
        Assert.Equal("Chỉ phát khi có dịch bệnh.", programme.WhyNot(4));
        Assert.Equal("Chỉ phát khi có thiên tai.", programme.WhyNot(5));
        Assert.Equal("Dành cho đối tượng khác.", programme.WhyNot(6));
        Assert.Equal("Bài mẫu: không phát.", programme.WhyNot(7));
        Assert.StartsWith("Dài 16 phút 40 giây, quá giới hạn 15 phút", programme.WhyNot(8), StringComparison.Ordinal);
        Assert.Equal("Cán bộ đã bỏ ra khỏi ngày này.", programme.WhyNot(9));
    }

    [Fact]
    public void Scripts_are_not_read_outside_their_campaigns_season()
    {
        var script = Script(1, 60, header: x => x with { Campaign = "thang" });
        var june = ProgrammeComposer.Compose(Request(script) with { Day = new(2025, 12, 16) });

        Assert.Empty(june.Sessions);
        Assert.Equal("Ngoài thời gian của chiến dịch: 15/11 – 15/12.", june.WhyNot(1));
        Assert.NotEmpty(ProgrammeComposer.Compose(Request(script) with { Day = new(2025, 12, 15) }).Sessions);
        Assert.NotEmpty(ProgrammeComposer.Compose(Request(script) with { Day = new(2025, 11, 15) }).Sessions);
    }

    [Fact]
    public void In_an_epidemic_its_scripts_are_read_besides_the_usual_ones()
    {
        var programme = ProgrammeComposer.Compose(
            Request(
                Script(1, 60),
                Script(2, 60, "spot", Priority, header: x => x with { Situation = Situation.Epidemic })
            ) with
            {
                Situation = Situation.Epidemic,
            }
        );

        Assert.Equal([2, 1], programme.Sessions[0].Numbers());
    }

    [Fact]
    public void A_script_for_the_morning_is_not_read_in_the_afternoon()
    {
        var programme = Compose(Script(1, 60, also: x => x with { Sessions = [Session.Morning] }), Script(2, 60));

        Assert.Equal([1, 2], programme.Sessions[0].Numbers().Order());
        Assert.Equal([2], programme.Sessions[1].Numbers());
    }

    [Fact]
    public void Repeated_readings_count_in_full()
    {
        var item = Compose(Script(1, 60, also: x => x with { Repeat = 3 })).Sessions[0].Items[0];

        Assert.Equal((3, 180), (item.Times, item.Seconds));
    }

    [Fact]
    public void Officers_pin_and_order_by_hand_within_the_limit()
    {
        var request = Request(
            Script(1, 200),
            Script(2, 200),
            Script(3, 200, header: x => x with { Situation = Situation.Epidemic }),
            Script(4, 200, "tin", Priority),
            Script(5, 900)
        );
        var programme = ProgrammeComposer.Compose(
            request with
            {
                Choices = day => day == Day ? new([Key(3), Key(5)], [], [Key(4), Key(3)]) : null,
            }
        );

        Assert.Equal([4, 3], programme.Sessions[0].Numbers().Take(2));
        Assert.Equal("Cán bộ đã ghim cho ngày này.", programme.Sessions[0].Items[1].Why);
        Assert.All(programme.Sessions, x => Assert.True(x.Seconds <= 900));
        Assert.DoesNotContain(5, programme.Sessions[0].Numbers());
    }

    [Fact]
    public void The_reason_for_waiting_names_the_day_of_the_last_reading()
    {
        var scripts = Enumerable.Range(1, 12).Select(x => Script(x, 150)).ToArray();
        var programme = Compose(scripts);
        var left = programme.Decisions.Where(x => !x.Included).ToList();

        Assert.NotEmpty(left);
        Assert.All(left, x => Assert.StartsWith("Chờ lượt", x.Why, StringComparison.Ordinal));
        Assert.All(
            programme.Decisions.Where(x => x.Included),
            x => Assert.StartsWith("Đến lượt", x.Why, StringComparison.Ordinal)
        );
    }
}
