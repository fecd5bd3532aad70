using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Core.Tests.Services;

public sealed class ServiceDirectoryTests
{
    private static readonly DateOnly Today = new(2025, 12, 16);

    private static readonly Service Police = Line("113", 1);

    [Theory]
    [InlineData(null, "2025-12-15", false)]
    [InlineData(null, "2025-12-16", true)]
    [InlineData("2025-12-16", null, true)]
    [InlineData("2026-01-01", null, false)]
    public void A_number_is_given_out_from_its_first_day_to_its_last(string? from, string? until, bool isShown)
    {
        foreach (
            var line in (Service[])
                [Line("1900", 10), Line("1900", 20) with { Header = Local("1900") }, Line("1900", 1000)]
        )
        {
            var service = line with { Header = line.Header with { ValidFrom = Day(from), ValidUntil = Day(until) } };
            var directory = Of(Police, service);
            Assert.Equal(isShown, directory.Shows(service));
            Assert.Equal(isShown, Everything(directory).Contains("1900"));
        }
    }

    [Fact]
    public void What_is_over_is_not_counted_as_unchecked()
    {
        var over = Line("1900", 1000);
        var result = Of(over with { Header = over.Header with { ValidUntil = Today.AddDays(-1) } })
            .Find(ServiceQuery.Everything);
        Assert.Equal(0, result.Hidden);
        Assert.Empty(result.Services);
    }

    [Fact]
    public void A_number_that_people_need_never_vanishes_because_nobody_checked_it() =>
        Assert.Equal(["113"], Of(Police with { VerifiedOn = new(2010, 1, 1) }).National.Select(x => x.Slug));

    [Fact]
    public void A_sample_is_no_national_number_and_takes_the_place_of_none()
    {
        var sample = Line("1900", 1) with { Header = Samples.Header("1900") with { IsSample = true } };
        var directory = Of(sample, Line("1800", 10), Line("1801", 11));
        Assert.Equal(["1800", "1801"], directory.National.Select(x => x.Slug));
        Assert.Equal(["1800", "1801"], directory.Hotlines.Select(x => x.Slug));
        Assert.Equal(["1900"], directory.Find(ServiceQuery.Everything).Services.Select(x => x.Slug));
    }

    [Fact]
    public void A_line_for_people_who_use_violence_stands_only_where_somebody_asks_for_it()
    {
        const string kind = "tu-van-nguoi-gay-bao-luc";
        var regional = Line("1901", 1000, Service.HotlineKind, kind);
        var directory = Of(
            Police,
            Line("1900", 2, Service.HotlineKind, kind),
            regional with
            {
                Header = Local("1901"),
            }
        );
        Assert.Equal(["113"], Everything(directory).Distinct());
        Assert.Equal(
            ["1900", "1901"],
            directory.Find(ServiceQuery.Everything with { Kinds = [kind] }).Services.Select(x => x.Slug)
        );
    }

    private static IEnumerable<string> Everything(ServiceDirectory directory) =>
        directory
            .National.Concat(directory.Hotlines)
            .Concat(directory.Regional)
            .Concat(directory.Find(ServiceQuery.Everything).Services)
            .Select(x => x.Slug);

    private static ServiceDirectory Of(params PublishedItem[] items) => new(Samples.With(items), Today);

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ItemHeader Local(string title) => Samples.Header(title) with { Places = ["68"] };

    private static Service Line(string number, int order, params string[] kinds) =>
        new(Samples.Header(number))
        {
            Order = order,
            Kinds = kinds is [] ? [Service.HotlineKind] : [.. kinds],
            Phones = [new(number)],
        };
}
