using Campaign.Core.Bulletins;

namespace Campaign.Core.Tests.Bulletins;

public sealed class BulletinTests
{
    private static Bulletin Issue(int number = 1, int items = 1, DateOnly? from = null, DateOnly? until = null) =>
        new(Samples.Header("Bản tin"))
        {
            Number = number,
            IssuedOn = new(2025, 11, 21),
            From = from,
            Until = until,
            Items = [.. Enumerable.Range(0, items).Select(_ => Guid.NewGuid())],
        };

    [Fact]
    public void An_issue_with_a_number_and_an_item_is_sound() => Assert.Empty(Issue().Faults());

    [Fact]
    public void What_cannot_be_printed_is_named()
    {
        Assert.Equal("number", Issue(number: 0).Faults().Single().Field);
        Assert.Equal("items", Issue(items: 0).Faults().Single().Field);
        Assert.Equal("items", Issue(items: Bulletin.MostItems + 1).Faults().Single().Field);
        Assert.Equal("until", Issue(from: new(2025, 11, 21), until: new(2025, 11, 20)).Faults().Single().Field);
    }

    [Fact]
    public void The_newest_issue_comes_first()
    {
        var old = Issue() with { IssuedOn = new(2025, 10, 1) };
        Assert.Equal(
            [3, 2, 1],
            new[] { old, Issue(2), Issue(3) }.OrderBy(x => x.SortKey, StringComparer.Ordinal).Select(x => x.Number)
        );
    }
}
