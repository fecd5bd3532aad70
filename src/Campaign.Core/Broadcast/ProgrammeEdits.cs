using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Campaign.Core.Places;

namespace Campaign.Core.Broadcast;

/// <summary>
/// Every decision officers had made by one moment, and what communes had agreed to. Pins and exclusions of a place, its
/// province and the nation add up, and an exclusion beats a pin. Among orders only the nearest place's latest one
/// counts.
/// </summary>
public sealed class ProgrammeEdits
{
    private readonly ImmutableArray<ProgrammeEdit> _all;
    private readonly (DateTimeOffset? ChangedAt, long Revision, ulong Mark) _decided;
    private readonly FrozenDictionary<Guid, ProgrammeEdit> _byId;

    /// <summary>Holds decisions.</summary>
    /// <param name="edits">The decisions, in any order.</param>
    /// <param name="changedAt">When the last of them was made or withdrawn; null if there is none.</param>
    /// <param name="revision">How many decisions and withdrawals there have ever been.</param>
    public ProgrammeEdits(IEnumerable<ProgrammeEdit> edits, DateTimeOffset? changedAt, long revision = 0)
    {
        _all = [.. edits.OrderBy(x => x.Id)];
        _byId = _all.ToFrozenDictionary(x => x.Id);
        _decided = (changedAt, revision, MarkOf(_all));
    }

    /// <summary>No decisions.</summary>
    public static ProgrammeEdits None { get; } = new([], null);

    /// <summary>What communes agreed to. It is shown with programmes and decides nothing about them.</summary>
    public ScriptAgreements Agreements { get; private set; } = ScriptAgreements.None;

    /// <summary>When the last decision or agreement was made or withdrawn; null if there is none.</summary>
    public DateTimeOffset? ChangedAt => new[] { _decided.ChangedAt, Agreements.ChangedAt }.Max();

    /// <summary>Grows with every decision or agreement and every withdrawal of one, and never falls.</summary>
    public long Revision => _decided.Revision + Agreements.Revision;

    /// <summary>
    /// Sequence of the log's last row about a decision that is too old to be among these; 0 when there is none.
    /// </summary>
    public long ForgottenSeq { get; init; }

    /// <summary>
    /// A hash of the decisions and agreements: it changes whenever programmes may change, and is the same on every
    /// node. 0 when there are none.
    /// </summary>
    public ulong Mark => _decided.Mark ^ Agreements.Mark;

    /// <summary>The same decisions with other agreements.</summary>
    public ProgrammeEdits With(ScriptAgreements agreements)
    {
        var other = (ProgrammeEdits)MemberwiseClone();
        other.Agreements = agreements;
        return other;
    }

    /// <summary>The decision with this id; null when it is unknown or too old.</summary>
    public ProgrammeEdit? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>Sequence of the log's last row about these decisions, or a forgotten one. It never goes back.</summary>
    /// <param name="edits">Decisions for one place, as <see cref="For"/> gives them.</param>
    public long VersionOf(ImmutableArray<ProgrammeEdit> edits) => edits.Select(x => x.Seq).Append(ForgottenSeq).Max();

    /// <summary>
    /// The decisions that concern a place: the nearest place's first, and for one place the latest last.
    /// </summary>
    /// <param name="places">The administrative hierarchy, and what former units became.</param>
    /// <param name="place">Ref of the place.</param>
    /// <param name="day">The day the question is asked for.</param>
    public ImmutableArray<ProgrammeEdit> For(PlaceRegistry places, string place, DateOnly day)
    {
        if (_all.IsEmpty)
            return [];
        var chain = places.Chain(place, day).Select(x => x.Ref).ToList();
        return
        [
            .. _all.Select(x => (Edit: x, Distance: Distance(x)))
                .Where(x => x.Distance >= 0)
                .OrderBy(x => x.Distance)
                .Select(x => x.Edit),
        ];

        int Distance(ProgrammeEdit edit) =>
            edit.Place is null ? chain.Count
            : chain.IndexOf(edit.Place) is >= 0 and var at ? at
            : places.Resolve(edit.Place, day).Max(x => (int?)chain.IndexOf(x.Ref)) ?? -1;
    }

    /// <summary>The decisions as choices for each day, for <see cref="ProgrammeRequest.Choices"/>.</summary>
    /// <param name="edits">Decisions for one place, as <see cref="For"/> gives them.</param>
    public static Func<DateOnly, ProgrammeChoices?> Choices(ImmutableArray<ProgrammeEdit> edits) =>
        day => edits.Any(x => x.AppliesOn(day)) ? On([.. edits.Where(x => x.AppliesOn(day))]) : null;

    private static ProgrammeChoices On(ImmutableArray<ProgrammeEdit> edits)
    {
        var order = edits.FirstOrDefault(x => x.Kind == EditKind.Order);
        return new(
            Of(EditKind.Pin),
            Of(EditKind.Exclude),
            order is null ? [] : edits.Last(x => x.Kind == EditKind.Order && x.Place == order.Place).Scripts
        );

        ImmutableArray<Guid> Of(EditKind kind) =>
            [.. edits.Where(x => x.Kind == kind).SelectMany(x => x.Scripts).Distinct()];
    }

    // FNV-1a need not be secret, only equal on every node and after every restart.
    private static ulong MarkOf(ImmutableArray<ProgrammeEdit> edits)
    {
        if (edits.IsEmpty)
            return 0;
        var text = new StringBuilder();
        foreach (var edit in edits)
            text.Append(CultureInfo.InvariantCulture, $"{edit.Id:N}{edit.WithdrawnOn:yyyyMMdd};");
        return text.ToString().Aggregate(14695981039346656037UL, (hash, x) => (hash ^ x) * 1099511628211UL);
    }
}
