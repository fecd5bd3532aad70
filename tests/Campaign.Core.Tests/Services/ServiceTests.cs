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
        Assert.Equal(Freshness.NotCallTested, Verification.Default.Of(service with { CallTested = false }, new(2026, 2, 1)));
    }
}
