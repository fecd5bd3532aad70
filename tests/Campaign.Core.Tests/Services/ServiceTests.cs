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
    public void An_emergency_or_national_number_never_goes_by_itself_and_alarms_officers_instead(
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
}
