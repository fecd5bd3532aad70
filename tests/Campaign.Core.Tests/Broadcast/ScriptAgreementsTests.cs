using Campaign.Core.Broadcast;

namespace Campaign.Core.Tests.Broadcast;

public sealed class ScriptAgreementsTests
{
    private static readonly Guid ScriptId = Guid.NewGuid();

    private static readonly ScriptAgreement First = Agreement(1, "00001", "Ủy ban nhân dân xã mẫu"),
        Second = Agreement(2, "00001", "Văn phòng xã mẫu"),
        Elsewhere = Agreement(3, "00002", "Ủy ban nhân dân phường mẫu");

    [Fact]
    public void Of_a_script_and_a_commune_the_latest_counts()
    {
        var all = new ScriptAgreements([Second, Elsewhere, First], null, 3);
        Assert.Equal(Second, Assert.Single(all.At("00001")).Value);
        Assert.Equal(Elsewhere, all.At("00002")[ScriptId]);
        Assert.Empty(all.At("00003"));
    }

    [Fact]
    public void What_holds_has_one_mark_in_whatever_order_it_was_read()
    {
        var mark = new ScriptAgreements([First, Second], null, 2).Mark;
        Assert.Equal(mark, new ScriptAgreements([Second, First], null, 2).Mark);
        Assert.NotEqual(mark, new ScriptAgreements([First], null, 2).Mark);
        Assert.NotEqual(mark, new ScriptAgreements([First, Second, Elsewhere], null, 3).Mark);
        Assert.Equal(0UL, ScriptAgreements.None.Mark);
    }

    [Fact]
    public void Programmes_change_with_decisions_and_with_agreements()
    {
        var early = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        var edit = new ProgrammeEdit(
            Guid.CreateVersion7(),
            null,
            EditKind.Pin,
            [ScriptId],
            new(2026, 11, 25),
            new(2026, 11, 26)
        );
        var edits = new ProgrammeEdits([edit], early, 5);
        var both = edits.With(new([First], early.AddDays(1), 2));
        Assert.Equal((7, early.AddDays(1)), (both.Revision, both.ChangedAt));
        Assert.NotEqual(edits.Mark, both.Mark);
        Assert.NotEqual(ProgrammeEdits.None.With(both.Agreements).Mark, both.Mark);
        Assert.Equal(edits.Mark, both.With(ScriptAgreements.None).Mark);
    }

    private static ScriptAgreement Agreement(int minute, string place, string office) =>
        new(
            Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMinutes(minute)),
            ScriptId,
            place,
            office,
            new DateOnly(2026, 11, 25),
            "mẫu"
        );
}
