using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>
/// The sentences in five folds; what judges a fold has learnt from none of its sentences.
/// </summary>
/// <param name="table">The table of frames.</param>
/// <param name="all">The sentences.</param>
/// <param name="groups">Sentences with the same number stand in the same fold.</param>
internal sealed class HeldOut(FrameTable table, List<Sentence> all, int[] groups)
{
    private const int Folds = 5;

    private readonly int[] _folds = [.. groups.Select(x => x % Folds)];

    /// <summary>
    /// Whether phrases of the table that stand in no sentence of another fold are left out too: somebody may have
    /// written them because of this one. It is too strict, for common words go with them.
    /// </summary>
    public bool WithoutItsPhrases { get; init; }

    /// <summary>Sentences of one source stay together.</summary>
    public static HeldOut Sources(FrameTable table, List<Sentence> all) => new(table, all, BySource(all));

    /// <summary>The same, and what judges a fold has none of the phrases that stand in it alone.</summary>
    public static HeldOut Strict(FrameTable table, List<Sentence> all) =>
        new(table, all, BySource(all)) { WithoutItsPhrases = true };

    /// <summary>Near twins stay together, whatever source they are from.</summary>
    public static HeldOut NearTwins(FrameTable table, List<Sentence> all)
    {
        var groups = Twins.Groups(all, new CallRecogniser(table.Frames, new CallModel([])));
        var distinct = groups.Distinct().Order().ToList();
        return new HeldOut(table, all, [.. groups.Select(x => distinct.IndexOf(x))]);
    }

    /// <summary>Judges every sentence by what was made without its fold.</summary>
    /// <param name="make">Makes a judge of a table and of sentences.</param>
    public List<Judged> Judge(Func<CallFrames, List<Sentence>, Func<Sentence, Judged>> make)
    {
        var said = Said();
        var judged = new Judged[all.Count];
        Parallel.For(
            0,
            Folds,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            fold =>
            {
                var judge = make(
                    WithoutItsPhrases
                        ? table.Without((group, phrase) => said[(group, phrase)].SequenceEqual([fold]))
                        : table.Frames,
                    [.. all.Where((_, i) => _folds[i] != fold)]
                );
                for (var i = 0; i < all.Count; i++)
                    if (_folds[i] == fold)
                        judged[i] = judge(all[i]);
            }
        );
        return [.. judged];
    }

    private static int[] BySource(List<Sentence> all)
    {
        var sources = all.Select(x => x.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. all.Select(x => sources.IndexOf(x.Source))];
    }

    private ILookup<(string, string), int> Said()
    {
        var reader = new CallRecogniser(table.Frames, new CallModel([]));
        return all.SelectMany((x, i) => table.Frames.Said(reader.Words(x.Text)).Select(said => (said, _folds[i])))
            .Distinct()
            .ToLookup(x => x.said, x => x.Item2);
    }
}
