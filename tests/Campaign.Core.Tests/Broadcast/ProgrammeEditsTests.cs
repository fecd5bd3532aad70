using Campaign.Core.Broadcast;
using static Campaign.Core.Tests.Broadcast.ProgrammeSamples;

namespace Campaign.Core.Tests.Broadcast;

public class ProgrammeEditsTests
{
    [Fact]
    public void Only_decisions_for_the_commune_its_province_a_former_unit_or_the_nation_apply()
    {
        var edits = Edits(
            Edit(1, null, EditKind.Pin, 1),
            Edit(2, "68", EditKind.Pin, 2),
            Edit(3, "00001", EditKind.Pin, 3),
            Edit(4, "dak-nong", EditKind.Pin, 4),
            Edit(5, "20", EditKind.Pin, 5)
        );

        Assert.Equal([Key(3), Key(2), Key(4), Key(1)], Choices(edits)!.Pinned.AsEnumerable());
        Assert.Equal(
            [Key(5), Key(1)],
            ProgrammeEdits.Choices(edits.For(ProgrammeSamples.Places, "00002", Day))(Day)!.Pinned.AsEnumerable()
        );
    }

    [Fact]
    public void An_exclusion_beats_a_pin_whoever_made_it()
    {
        var edits = Edits(Edit(1, null, EditKind.Exclude, 1), Edit(2, "00001", EditKind.Pin, 1));
        var programme = Composed(edits);

        Assert.Equal("Cán bộ đã bỏ ra khỏi ngày này.", programme.WhyNot(1));
    }

    [Fact]
    public void Only_the_latest_order_of_the_nearest_place_counts()
    {
        var edits = Edits(
            Edit(1, "00001", EditKind.Order, 3, 1),
            Edit(2, "00001", EditKind.Order, 2, 1),
            Edit(3, null, EditKind.Order, 1, 2)
        );

        Assert.Equal([2, 1], Composed(edits).Sessions[0].Numbers().Take(2));
    }

    [Fact]
    public void A_withdrawn_decision_still_counts_for_the_days_before()
    {
        var edits = Edits(Edit(1, "68", EditKind.Exclude, 1) with { WithdrawnOn = Day });

        Assert.Equal([Key(1)], Choices(edits, Day.AddDays(-1))!.Excluded.AsEnumerable());
        Assert.Null(Choices(edits, Day));
    }

    [Fact]
    public void A_decision_has_no_effect_outside_its_days()
    {
        var edits = Edits(Edit(1, null, EditKind.Pin, 1));

        Assert.NotNull(Choices(edits, Day.AddDays(2)));
        Assert.Null(Choices(edits, Day.AddDays(3)));
        Assert.Null(Choices(edits, Day.AddDays(-2)));
    }

    [Fact]
    public void The_mark_changes_with_every_decision_and_only_then()
    {
        var (one, two) = (Edit(1, null, EditKind.Pin, 1), Edit(2, "68", EditKind.Exclude, 2));

        Assert.Equal(0UL, ProgrammeEdits.None.Mark);
        Assert.Equal(Edits(one, two).Mark, Edits(two, one).Mark);
        Assert.Equal(
            4,
            new[] { Edits(one), Edits(two), Edits(one, two), Edits(one with { WithdrawnOn = Day }, two) }
                .Select(x => x.Mark)
                .Distinct()
                .Count()
        );
    }

    [Theory]
    [InlineData(0, 0, EditKind.Pin, 1, null)]
    [InlineData(-1, 0, EditKind.Pin, 1, "from")]
    [InlineData(2, 1, EditKind.Pin, 1, "until")]
    [InlineData(0, 366, EditKind.Pin, 1, "until")]
    [InlineData(0, 365, EditKind.Exclude, 1, null)]
    [InlineData(0, 0, EditKind.Exclude, 2, "scripts")]
    [InlineData(0, 0, EditKind.Order, 1, "scripts")]
    [InlineData(0, 0, EditKind.Order, 50, null)]
    [InlineData(0, 0, EditKind.Order, 51, "scripts")]
    public void Senseless_decisions_are_refused(int from, int until, EditKind kind, int scripts, string? field)
    {
        var edit = new ProgrammeEdit(
            Key(1),
            null,
            kind,
            [.. Enumerable.Range(1, scripts).Select(Key)],
            Day.AddDays(from),
            Day.AddDays(until)
        );

        Assert.Equal(field, edit.Faults(Day).SingleOrDefault()?.Field);
    }

    private static ProgrammeEdit Edit(int n, string? place, EditKind kind, params int[] scripts) =>
        new(Key(n), place, kind, [.. scripts.Select(Key)], Day.AddDays(-1), Day.AddDays(2));

    private static ProgrammeEdits Edits(params ProgrammeEdit[] edits) => new(edits, DateTimeOffset.UnixEpoch);

    private static ProgrammeChoices? Choices(ProgrammeEdits edits, DateOnly? day = null) =>
        ProgrammeEdits.Choices(edits.For(ProgrammeSamples.Places, "00001", Day))(day ?? Day);

    private static Programme Composed(ProgrammeEdits edits) =>
        ProgrammeComposer.Compose(
            Request(Script(1, 60), Script(2, 60), Script(3, 60)) with
            {
                Choices = ProgrammeEdits.Choices(edits.For(ProgrammeSamples.Places, "00001", Day)),
            }
        );
}
