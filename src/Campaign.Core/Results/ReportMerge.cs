using System.Collections.Immutable;

namespace Campaign.Core.Results;

/// <summary>
/// Brings together what two people changed on the same form. Each field that only one of them changed has that change;
/// a field that both changed to different things is a conflict, and neither text is lost.
/// </summary>
public static class ReportMerge
{
    /// <summary>Both changes.</summary>
    /// <param name="before">What both began with.</param>
    /// <param name="theirs">What is kept by now.</param>
    /// <param name="mine">What is to be kept.</param>
    /// <returns>
    /// Both changes, with mine where both changed the same field; and the fields where that would overwrite theirs.
    /// </returns>
    public static (ReportContent Merged, ImmutableArray<MergeConflict> Conflicts) Of(
        ReportContent before,
        ReportContent theirs,
        ReportContent mine
    )
    {
        var conflicts = ImmutableArray.CreateBuilder<MergeConflict>();
        var figures = theirs.Figures.ToBuilder();
        foreach (var key in before.Figures.Keys.Union(theirs.Figures.Keys).Union(mine.Figures.Keys))
        {
            var merged = Pick(
                before.Figures.GetValueOrDefault(key),
                theirs.Figures.GetValueOrDefault(key),
                mine.Figures.GetValueOrDefault(key),
                new MergeConflict(key, null)
            );
            if (merged is null)
                figures.Remove(key);
            else
                figures[key] = merged;
        }
        var texts = Narrative.Headings.Select(
            (x, i) =>
                Pick(
                    before.Narrative.Texts[i],
                    theirs.Narrative.Texts[i],
                    mine.Narrative.Texts[i],
                    new MergeConflict(null, x.Field)
                )
        );
        var narrative = Narrative.Of([.. texts]);
        var scope = Pick(before.Scope, theirs.Scope, mine.Scope, new MergeConflict(null, "scope"));
        return (
            new()
            {
                Figures = figures.ToImmutable(),
                Narrative = narrative,
                Scope = scope,
            },
            conflicts.ToImmutable()
        );

        T Pick<T>(T was, T their, T my, MergeConflict field)
        {
            var same = EqualityComparer<T>.Default;
            if (same.Equals(my, was))
                return their;
            if (!same.Equals(their, was) && !same.Equals(their, my))
                conflicts.Add(field);
            return my;
        }
    }
}

/// <summary>A field that two people changed to different things.</summary>
/// <param name="Figure">The figure; null when it is a text.</param>
/// <param name="Field">Name of the heading, or <c>scope</c>; null when it is a figure.</param>
public sealed record MergeConflict(FigureKey? Figure, string? Field);
