using System.Collections.Immutable;
using Campaign.Core.Results;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Results;

/// <summary>Two people on one form lose nothing.</summary>
public class ReportMergeProperties
{
    private static readonly ImmutableArray<FigureKey> Keys =
    [
        .. Enumerable.Range(1, 5).Select(x => new FigureKey($"C{x}", null)),
    ];

    private static readonly Gen<ReportContent> Contents =
        from figures in Gen.ArrayOf(Gen.Choose(-1, 3), Keys.Length)
        from texts in Gen.ArrayOf(Gen.Elements("", "a", "b"), Narrative.Headings.Length)
        from scope in Gen.Elements(Enum.GetValues<ReportScope>())
        select new ReportContent
        {
            // Below zero: the field is empty.
            Figures = Keys.Zip(figures)
                .Where(x => x.Second >= 0)
                .ToImmutableDictionary(x => x.First, x => new Figure(x.Second)),
            Narrative = Narrative.Of([.. texts]),
            Scope = scope,
        };

    private static readonly Arbitrary<ReportContent[]> Three = Gen.ArrayOf(Contents, 3).ToArbitrary();

    [Fact]
    public void Each_change_of_one_alone_is_kept_and_each_contradiction_is_told() =>
        Prop.ForAll(
                Three,
                x =>
                {
                    var (before, theirs, mine) = (Fields(x[0]), Fields(x[1]), Fields(x[2]));
                    var (merged, conflicts) = ReportMerge.Of(x[0], x[1], x[2]);
                    var told = conflicts.Select(c => c.Field ?? c.Figure!.Value.Indicator).ToHashSet();
                    return Fields(merged)
                            .All(field =>
                                (was: before[field.Key], their: theirs[field.Key], my: mine[field.Key]) switch
                                {
                                    var (was, their, my) when my == was => field.Value == their,
                                    var (was, their, my) when their == was || their == my => field.Value == my,
                                    _ => told.Contains(field.Key) && field.Value == mine[field.Key],
                                }
                            ) && told.All(f => before[f] != mine[f] && before[f] != theirs[f] && mine[f] != theirs[f]);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Without_another_change_mine_is_kept_as_it_is() =>
        Prop.ForAll(
                Three,
                x => ReportMerge.Of(x[0], x[0], x[1]) is ({ } merged, { IsEmpty: true }) && merged.Equals(x[1])
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Without_a_contradiction_it_does_not_matter_who_was_first() =>
        Prop.ForAll(
                Three,
                x =>
                {
                    var (one, conflicts) = ReportMerge.Of(x[0], x[1], x[2]);
                    var (other, same) = ReportMerge.Of(x[0], x[2], x[1]);
                    return conflicts.Length == same.Length && (!conflicts.IsEmpty || one.Equals(other));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Dictionary<string, string> Fields(ReportContent content) =>
        Keys.Select(x => (x.Indicator, $"{content.Figures.GetValueOrDefault(x)}"))
            .Concat(Narrative.Headings.Zip(content.Narrative.Texts, (x, text) => (x.Field, text)))
            .Append(("scope", $"{content.Scope}"))
            .ToDictionary(x => x.Item1, x => x.Item2);
}
