using System.Runtime.Intrinsics;
using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>
/// Softmax regression by gradient descent with a step of its own for each weight (AdaGrad). The same sentences give the
/// same weights on every machine.
/// </summary>
internal sealed class Trainer(CallFrames frames, CallRecogniser reader, CallFeatures features)
{
    private const int Rounds = 12;

    // The mean of the last rounds depends less on the order of the last examples.
    private const int Averaged = 6;
    private const float Step = 0.5f;
    private const float Decay = 2e-4f;
    private const float TableShare = 0.3f;

    // What stands in one source only says nothing of other sentences.
    private const int LeastSources = 2;

    // Features that move nothing much are left out, and the rest learn again without them.
    private const float LeastReach = 2.4f;

    private readonly List<float> _kinds = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    private sealed record Example(int Class, (int Name, float Value)[] Input, float Weight);

    /// <summary>
    /// Weights that fit the sentences and what other hands make of them; the bias under an empty name.
    /// </summary>
    public Dictionary<string, float[]> Fit(IReadOnlyList<Sentence> sentences)
    {
        var table = FrameSentences.Of(frames, reader).Concat(Jumbles.Of(sentences, frames, reader)).ToList();
        var examples = sentences
            .SelectMany((x, i) => Variants.Of(x, i))
            .Concat(
                table
                    .SelectMany((x, i) => Variants.Of(x, i).Take(2))
                    .Select(x => x with { Weight = x.Weight * TableShare })
            )
            .Select(x => new Example(x.Sentence.Class, Input(x.Text), x.Weight))
            .ToList();
        var kept = Kept([.. sentences, .. table]);
        var weights = Learnt(examples, kept);
        kept.RemoveWhere(x => Reach(x, weights[x]) < LeastReach);
        weights = Learnt(examples, kept);
        var named = _names
            .Where(x => kept.Contains(x.Value))
            .ToDictionary(x => x.Key, x => Row(weights[x.Value]), StringComparer.Ordinal);
        named[""] = Row(weights[_names.Count] * 0.1f);
        return named;
    }

    private Vector512<float>[] Learnt(List<Example> examples, HashSet<int> kept)
    {
        var used = examples
            .Select(x => x with { Input = [.. x.Input.Where(f => kept.Contains(f.Name)), (_names.Count, 0.1f)] })
            .ToArray();
        return Descend(used, _names.Count + 1);
    }

    // How far a weight can move a text: groups and frames count most, then words, then pieces of words.
    private float Reach(int name, Vector512<float> weights)
    {
        var row = Row(weights);
        return (row.Max() - row.Min()) * _kinds[name];
    }

    // One feature is one row of sixteen numbers, of which the classes fill the first ten.
    private static Vector512<float>[] Descend(Example[] examples, int features)
    {
        var (weights, squares) = (new Vector512<float>[features], new Vector512<float>[features]);
        var means = new Vector512<float>[features];
#pragma warning disable CA5394 // The order must be the same on every run.
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var example in examples)
                Learn(example, weights, squares);
            if (round >= Rounds - Averaged)
                for (var i = 0; i < features; i++)
                    means[i] += weights[i] * (1f / Averaged);
        }
        return means;
    }

    private static void Learn(Example example, Vector512<float>[] weights, Vector512<float>[] squares)
    {
        var sums = Vector512<float>.Zero;
        foreach (var (name, value) in example.Input)
            sums += weights[name] * value;
        var shares = CallModel.Softmax(Row(sums));
        shares[example.Class] -= 1;
        if (shares.Max(MathF.Abs) * example.Weight < 0.002f)
            return;
        Span<float> lanes = stackalloc float[Vector512<float>.Count];
        shares.CopyTo(lanes);
        var error = Vector512.Create<float>(lanes) * example.Weight;
        foreach (var (name, value) in example.Input)
        {
            var gradient = (error * value) + (weights[name] * Decay);
            squares[name] += gradient * gradient;
            weights[name] -= gradient * Step / (Vector512.Sqrt(squares[name]) + Vector512.Create(0.05f));
        }
    }

    private static float[] Row(Vector512<float> row) => [.. Enumerable.Range(0, CallModel.Classes).Select(x => row[x])];

    private (int Name, float Value)[] Input(string text)
    {
        var input = new Dictionary<int, float>();
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        features.Visit(
            reader.Words(text),
            (name, value) =>
            {
                if (!names.TryGetValue(name, out var index))
                {
                    names[name] = index = _names.Count;
                    _kinds.Add(
                        name[0] == '[' ? 4
                        : name[0] is ' ' or '=' && name[0] == name[^1] ? 2
                        : 1
                    );
                }
                input[index] = input.GetValueOrDefault(index) + value;
            }
        );
        return [.. input.Select(x => (x.Key, x.Value))];
    }

    private HashSet<int> Kept(IReadOnlyList<Sentence> sentences)
    {
        var sources = new Dictionary<int, HashSet<string>>();
        foreach (var sentence in sentences)
        foreach (var (name, _) in Input(sentence.Text).Concat(Input(Slips.NoMarks(sentence.Text))))
        {
            if (!sources.TryGetValue(name, out var set))
                sources[name] = set = [];
            set.Add(sentence.Source);
        }
        return [.. sources.Where(x => x.Value.Count >= LeastSources).Select(x => x.Key)];
    }
}
