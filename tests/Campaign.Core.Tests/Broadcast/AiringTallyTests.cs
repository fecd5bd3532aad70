using Campaign.Core.Broadcast;

namespace Campaign.Core.Tests.Broadcast;

public sealed class AiringTallyTests
{
    private static readonly DateOnly Day = new(2025, 11, 21);

    private static readonly Guid Script = Guid.NewGuid(),
        Station = Guid.NewGuid(),
        System = Guid.NewGuid(),
        Officer = Guid.NewGuid();

    [Fact]
    public void A_session_that_the_station_and_an_officer_reported_counts_once_as_the_station_said()
    {
        ReportedAiring[] reports = [ByOfficer(1, times: 4), Programme(2, Station, Session.Morning, times: 2)];
        Assert.Equal(2, Times(reports));
        Assert.Equal(1, Sessions(reports));
        Assert.Equal(4, Times(reports[0]));
        Assert.Equal(1, Sessions(reports[0]));
    }

    [Fact]
    public void Two_stations_that_report_one_session_count_once_as_the_first_one_said()
    {
        var (first, second) = (
            Programme(1, System, Session.Morning, times: 3),
            Programme(2, Station, Session.Morning, times: 1)
        );
        Assert.Equal(3, Times(first, second));
        Assert.Equal(3, Times(second, first));
        Assert.Equal(1, Sessions(first, second));
    }

    [Fact]
    public void Morning_and_afternoon_are_two_also_of_two_stations()
    {
        ReportedAiring[] reports =
        [
            Programme(1, System, Session.Morning, times: 1),
            Programme(2, Station, Session.Afternoon, times: 2),
        ];
        Assert.Equal(3, Times(reports));
        Assert.Equal(2, Sessions(reports));
    }

    [Fact]
    public void A_station_that_reports_a_session_twice_and_its_readings_too_means_the_same_readings()
    {
        ReportedAiring[] reports =
        [
            Programme(1, Station, Session.Morning, times: 1),
            Programme(2, Station, Session.Morning, times: 1),
            Reading(3, Station, Session.Morning, times: 1),
        ];
        Assert.Equal(1, Times(reports));
        Assert.Equal(2, Times([.. reports, Reading(4, Station, Session.Morning, times: 1)]));
    }

    [Fact]
    public void Readings_of_one_station_are_added_and_so_are_places_and_days_apart()
    {
        var (one, two) = (
            Reading(1, Station, Session.Morning, times: 1),
            Reading(2, Station, Session.Morning, times: 1)
        );
        Assert.Equal(2, Times(one, two));
        Assert.Equal(1, Sessions(one, two));
        Assert.Equal([1, 1], Readings(one, two with { Place = "00002" }));
        Assert.Equal([1, 1], Readings(one, two with { Day = Day.AddDays(1) }));
    }

    [Fact]
    public void Two_officers_who_report_one_day_count_once_as_the_first_one_said() =>
        Assert.Equal(2, Times(ByOfficer(2, times: 5, Guid.NewGuid()), ByOfficer(1, times: 2)));

    private static ReportedAiring Programme(int order, Guid by, Session session, int times) =>
        new(Guid.NewGuid(), by, false, At(order), Script, "00001", Day, session, true, times);

    private static ReportedAiring Reading(int order, Guid by, Session session, int times) =>
        Programme(order, by, session, times) with
        {
            IsProgramme = false,
        };

    private static ReportedAiring ByOfficer(int order, int times, Guid? by = null) =>
        new(Guid.NewGuid(), by ?? Officer, true, At(order), Script, "00001", Day, null, false, times);

    private static DateTimeOffset At(int order) => DateTimeOffset.UnixEpoch.AddMinutes(order);

    private static int Times(params ReportedAiring[] reports) => Assert.Single(Readings(reports));

    private static List<int> Readings(params ReportedAiring[] reports) =>
        [.. AiringTally.Readings(reports).Select(x => x.Times)];

    private static int Sessions(params ReportedAiring[] reports) =>
        Assert.Single(AiringTally.Sessions(reports)).Sessions;
}
