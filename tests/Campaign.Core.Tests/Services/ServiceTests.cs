using Campaign.Core.Services;

namespace Campaign.Core.Tests.Services;

public sealed class ServiceTests
{
    private static Service Shelter => new(Samples.Header("mẫu")) { Kinds = [Service.ShelterKind] };

    [Fact]
    public void A_shelter_with_an_address_is_refused()
    {
        Assert.Empty(Shelter.Faults());
        Assert.Equal("address", Assert.Single((Shelter with { Address = "1 phố Mẫu" }).Faults()).Field);
    }

    [Theory]
    [InlineData("24/7", "2026-11-22T03:00", true)]
    [InlineData("T2-T6 07:30-11:30, 13:30-17:00", "2026-11-20T11:29", true)]
    [InlineData("T2-T6 07:30-11:30, 13:30-17:00", "2026-11-20T11:30", false)]
    [InlineData("T2-T6 07:30-11:30, 13:30-17:00", "2026-11-21T08:00", false)]
    [InlineData("T2-CN 08:00-20:00", "2026-11-22T08:00", true)]
    public void Opening_hours_say_whether_it_is_open(string text, string local, bool open)
    {
        Assert.True(OpeningHours.TryParse(text, out var hours, out _));
        Assert.Equal(open, hours.IsOpenAt(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    // 3:00 on a Friday, and 10:00.
    [InlineData("24/7", null, null, true, true)]
    [InlineData(null, "24/7", null, true, true)]
    [InlineData("24/7", "T2-T6 08:00-17:00", null, false, true)]
    [InlineData("24/7", "giờ hành chính", null, true, true)]
    [InlineData(null, "giờ hành chính", null, false, false)]
    [InlineData("T2-T6 08:00-17:00", "24/7", null, true, true)]
    [InlineData("T2-T6 08:00-17:00", "T7 08:00-17:00", "1 phố Mẫu", false, true)]
    public void Hours_of_a_number_go_before_those_of_the_service_for_whoever_calls(
        string? all,
        string? own,
        string? address,
        bool atNight,
        bool byDay
    )
    {
        var service = new Service(Samples.Header("mẫu"))
        {
            Kinds = [Service.HotlineKind],
            Phones = [new("0000 000 001", Hours: own)],
            Hours = all is not null && OpeningHours.TryParse(all, out var hours, out _) ? hours : null,
            Address = address,
        };
        Assert.Equal(atNight, service.IsOpenAt(new(2026, 11, 20, 3, 0, 0)));
        Assert.Equal(byDay, service.IsOpenAt(new(2026, 11, 20, 10, 0, 0)));
    }

    [Theory]
    [InlineData("T2-T6 08:00-17:00", "24/7", "2,1")]
    [InlineData("giờ hành chính", "24/7", "2,1")]
    [InlineData(null, "24/7", "2,1")]
    [InlineData("24/7", "T2-T6 08:00-17:00", "1,2")]
    [InlineData("T2-T6 08:00-17:00", null, "1,2")]
    [InlineData("24/7", "24/7", "1,2")]
    public void Where_not_all_numbers_have_room_one_that_is_answered_day_and_night_is_given(
        string? first,
        string? second,
        string order
    ) => Assert.Equal(order, string.Join(',', WithHours(first, second).PhonesByReach.Select(x => x.Number[^1])));

    [Fact]
    public void Of_numbers_with_the_same_hours_one_that_costs_nothing_is_given_first()
    {
        var service = WithHours("24/7", "24/7");
        Phone[] phones = [new("1900 00 00 01", Cost: "1.000 đ/phút"), new("1800 00 00 02")];
        Assert.Equal("1800 00 00 02", (service with { Phones = [.. phones] }).PhonesByReach.First().Number);
        phones[1] = new("0000 000 002", Cost: "Miễn phí");
        Assert.Equal("0000 000 002", (service with { Phones = [.. phones] }).PhonesByReach.First().Number);
    }

    [Theory]
    // 3:00 on a Friday, and 10:00.
    [InlineData("T2-T6 07:00-17:00", "T2-CN 00:00-07:00, 17:00-23:59", '2', '1')]
    [InlineData("T2-T6 07:00-17:00", "24/7", '2', '1')]
    [InlineData("24/7", "T2-T6 07:00-17:00", '1', '1')]
    [InlineData("T2-T6 07:00-17:00", "giờ khác", '2', '1')]
    [InlineData("giờ hành chính", "24/7", '2', '2')]
    [InlineData(null, null, '1', '1')]
    [InlineData("T7 07:00-17:00", "T7 07:00-17:00", '1', '1')]
    public void The_number_that_is_said_is_one_that_is_answered_then(
        string? first,
        string? second,
        char atNight,
        char byDay
    )
    {
        var service = WithHours(first, second);
        Assert.Equal(atNight, service.PhoneAt(new(2026, 11, 20, 3, 0, 0)).Number[^1]);
        Assert.Equal(byDay, service.PhoneAt(new(2026, 11, 20, 10, 0, 0)).Number[^1]);
    }

    private static Service WithHours(params string?[] hours) =>
        new(Samples.Header("mẫu"))
        {
            Kinds = [Service.HotlineKind],
            Phones = [.. hours.Select((x, i) => new Phone($"0000 000 00{i + 1}", Hours: x))],
        };

    [Fact]
    public void A_call_asks_what_readers_are_told_of_its_cost()
    {
        var service = new Service(Samples.Header("mẫu"))
        {
            Kinds = [Service.HotlineKind],
            Phones = [new("0000 000 001"), new("0000 000 002", Cost: "1.000 đ/phút")],
        };
        Assert.Contains(Cost("chưa rõ"), CallList.QuestionsOf(service));
        Assert.Contains(Cost("Miễn phí"), CallList.QuestionsOf(service with { Fees = "Miễn phí" }));

        static string Cost(string first) =>
            $"Người gọi trả cước thế nào: 0000 000 001: {first}; 0000 000 002: 1.000 đ/phút?";
    }

    [Theory]
    [InlineData("")]
    [InlineData("T8 08:00-09:00")]
    [InlineData("T2 9:00-10:00")]
    [InlineData("T2 10:00-09:00")]
    [InlineData("T6-T2 08:00-09:00")]
    public void Hours_that_make_no_sense_are_refused_with_an_example(string text)
    {
        Assert.False(OpeningHours.TryParse(text, out _, out var error));
        Assert.NotEmpty(error);
    }

    [Fact]
    public void An_entry_ages_from_checked_to_overdue_to_too_old()
    {
        var service = Shelter with { VerifiedOn = new(2026, 1, 1), CallTested = true };
        Assert.Equal(Freshness.Checked, Verification.Default.Of(service, new(2026, 6, 30)));
        Assert.Equal(Freshness.Overdue, Verification.Default.Of(service, new(2026, 7, 1)));
        Assert.Equal(Freshness.TooOld, Verification.Default.Of(service, new(2027, 7, 1)));
        Assert.Equal(
            Freshness.NotCallTested,
            Verification.Default.Of(service with { CallTested = false }, new(2026, 2, 1))
        );
    }

    [Theory]
    [InlineData("khan-cap", 1000, "68", true)]
    [InlineData("tong-dai", 1000, null, true)]
    [InlineData("tu-van", 10, null, true)]
    [InlineData("tong-dai", 20, "68", false)]
    [InlineData("tu-van", 1000, null, false)]
    public void An_emergency_or_national_number_is_never_withdrawn_automatically_and_alarms_officers_instead(
        string kind,
        int order,
        string? place,
        bool stays
    )
    {
        var service = new Service(Samples.Header("mẫu") with { Places = place is null ? [] : [place] })
        {
            Kinds = [kind],
            Order = order,
            Phones = [new("1900 0000")],
            VerifiedOn = new(2020, 1, 1),
            CallTested = true,
        };
        var last = new DateOnly(2020, 1, 1).AddDays(545);

        Assert.Equal(stays ? null : last.AddDays(1), Verification.Default.WithdrawsOn(service));
        Assert.Equal(Freshness.Overdue, Verification.Default.Of(service, last));
        Assert.False(Verification.Default.Alarms(service, last));
        Assert.Equal(stays ? Freshness.Overdue : Freshness.TooOld, Verification.Default.Of(service, last.AddDays(1)));
        Assert.Equal(stays, Verification.Default.Alarms(service, last.AddDays(1)));
    }

    [Theory]
    [InlineData("2026-01-01", "2027-01-01", true)]
    [InlineData("2026-01-01", "2027-01-02", false)]
    [InlineData("2026-01-01", "9999-12-31", false)]
    [InlineData(null, "2027-03-01", true)]
    [InlineData(null, "2027-03-02", false)]
    public void No_check_is_postponed_for_longer_than_a_year(string? verified, string next, bool taken)
    {
        var service = Shelter with { VerifiedOn = Day(verified), NextCheckOn = Day(next) };
        var refused = service.Refused(new(2026, 3, 1)).ToList();
        Assert.Equal(taken, refused.Count == 0);
        Assert.All(refused, x => Assert.Equal("nextCheckOn", x.Field));
        // What is already public is not a fault, so that readers keep the number.
        Assert.DoesNotContain(service.Faults(), x => x.Field == "nextCheckOn");
    }

    [Theory]
    [InlineData("2026-01-01", "2027-01-01")]
    [InlineData(null, "2027-01-02")]
    public void An_entry_with_a_far_check_date_is_overdue_after_a_year_and_withdrawn_a_year_later(
        string? verified,
        string due
    )
    {
        var header = Samples.Header("mẫu") with { PublishedAt = new(2026, 1, 1, 3, 0, 0, TimeSpan.Zero) };
        var service = new Service(header with { Places = ["68"] })
        {
            Kinds = ["tu-van"],
            VerifiedOn = Day(verified),
            NextCheckOn = DateOnly.MaxValue,
        };
        var last = Day(due)!.Value;
        Assert.NotEqual(Freshness.Overdue, Verification.Default.Of(service, last));
        Assert.Equal(Freshness.Overdue, Verification.Default.Of(service, last.AddDays(1)));
        Assert.Equal(Freshness.Overdue, Verification.Default.Of(service, last.AddDays(365)));
        Assert.Equal(Freshness.TooOld, Verification.Default.Of(service, last.AddDays(366)));
    }

    [Theory]
    [InlineData("2062-01-01")]
    [InlineData("9999-12-31")]
    public void A_check_dated_in_the_future_is_refused_and_does_not_count(string verified)
    {
        var service = Shelter with { VerifiedOn = Day(verified), CallTested = true };
        Assert.Equal("verifiedOn", Assert.Single(service.Refused(new(2026, 3, 1))).Field);
        Assert.Equal(Freshness.NotCallTested, Verification.Default.Of(service, new(2026, 3, 1)));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
