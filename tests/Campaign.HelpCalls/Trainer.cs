using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>
/// Softmax regression by gradient descent with a step of its own for each weight (AdaGrad). The same sentences give the
/// same weights on every machine.
/// </summary>
internal sealed class Trainer(CallFrames frames, CallRecogniser recogniser, CallFeatures features)
{
    private const int Rounds = 12;
    private const float Step = 0.5f;
    private const float Decay = 2e-5f;
    private const float TableShare = 0.3f;
    private const int LeastSources = 2;

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>Weights that fit the sentences and what other hands make of them.</summary>
    public Dictionary<string, float[]> Fit(IReadOnlyList<Sentence> sentences)
    {
        var table = FrameSentences.Of(frames).ToList();
        var examples = sentences.SelectMany((x, i) => Variants(x, i))
            .Concat(table.SelectMany((x, i) => Variants(x, i).Where((_, n) => n is 0 or 1)).Select(x => (x.Sentence, x.Text, Weight: x.Weight * TableShare)))
            .Select(x => (x.Sentence.Class, Input: Input(x.Text, x.Sentence), x.Weight)).ToList();
        var kept = Kept([.. sentences, .. table]);
        var weights = new float[_names.Count + 1][];
        var squares = new float[_names.Count + 1][];
        for (var i = 0; i < weights.Length; i++)
            (weights[i], squares[i]) = (new float[CallModel.Classes], new float[CallModel.Classes]);
        var bias = _names.Count;
        var order = Enumerable.Range(0, examples.Count).ToArray();
#pragma warning disable CA5394 // The order must be the same on every run.
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (wanted, input, weight) = examples[at];
                var shares = (float[])weights[bias].Clone();
                foreach (var (name, value) in input)
                    if (kept[name])
                        for (var k = 0; k < shares.Length; k++)
                            shares[k] += weights[name][k] * value;
                CallModel.Softmax(shares);
                for (var k = 0; k < shares.Length; k++)
                {
                    var error = (shares[k] - (k == wanted ? 1 : 0)) * weight;
                    if (MathF.Abs(error) < 0.002f)
                        continue;
                    foreach (var (name, value) in input)
                        if (kept[name])
                            Move(name, k, error * value);
                    Move(bias, k, error * 0.1f);
                }
            }
        }
        var named = _names.Where(x => kept[x.Value]).ToDictionary(x => x.Key, x => weights[x.Value], StringComparer.Ordinal);
        named[""] = weights[bias];
        return named;

        void Move(int name, int k, float gradient)
        {
            gradient += Decay * weights[name][k];
            squares[name][k] += gradient * gradient;
            weights[name][k] -= Step * gradient / (MathF.Sqrt(squares[name][k]) + 0.05f);
        }
    }

    /// <summary>The sentence and how other hands type it.</summary>
    private static IEnumerable<(Sentence Sentence, string Text, float Weight)> Variants(Sentence x, int number)
    {
        var slips = new Slips(number);
        yield return (x, x.Text, 1);
        if (x.Style != 'e' && !Slips.NoMarks(x.Text).Equals(x.Text, StringComparison.OrdinalIgnoreCase))
        {
            yield return (x, Slips.NoMarks(x.Text), 0.7f);
            yield return (x, Slips.Telex(x.Text), 0.3f);
            yield return (x, slips.SomeMarks(x.Text), 0.3f);
            yield return (x, slips.Teen(x.Text), 0.5f);
        }
        yield return (x, slips.Typo(x.Text), 0.5f);
        yield return (x, slips.Typo(Slips.NoMarks(x.Text)), 0.5f);
    }

    private List<(int Name, float Value)> Input(string text, Sentence _)
    {
        var input = new Dictionary<int, float>();
        features.Visit(
            recogniser.Words(text),
            (name, value) =>
            {
                var key = name.ToString();
                if (!_names.TryGetValue(key, out var index))
                    _names[key] = index = _names.Count;
                input[index] = input.GetValueOrDefault(index) + value;
            }
        );
        return [.. input.Select(x => (x.Key, x.Value))];
    }

    // What stands in one source only says nothing of other sentences.
    private bool[] Kept(IReadOnlyList<Sentence> sentences)
    {
        var sources = new Dictionary<int, HashSet<string>>();
        foreach (var sentence in sentences)
            foreach (var (name, _) in Input(sentence.Text, sentence).Concat(Input(Slips.NoMarks(sentence.Text), sentence)))
            {
                if (!sources.TryGetValue(name, out var set))
                    sources[name] = set = [];
                set.Add(sentence.Source);
            }
        var kept = new bool[_names.Count];
        foreach (var (name, set) in sources)
            kept[name] = set.Count >= LeastSources;
        return kept;
    }
}
