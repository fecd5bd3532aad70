using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>
/// Softmax regression by gradient descent with a step of its own for each weight (AdaGrad). The same sentences give the
/// same weights on every machine.
/// </summary>
internal sealed class Trainer(CallFrames frames, CallRecogniser reader, CallFeatures features)
{
    private const int Rounds = 12;
    private const float Step = 0.5f;
    private const float Decay = 2e-4f;
    private const float TableShare = 0.3f;

    // What stands in one source only says nothing of other sentences.
    private const int LeastSources = 2;

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    private sealed record Example(int Class, (int Name, float Value)[] Input, float Weight);

    /// <summary>Weights that fit the sentences and what other hands make of them; the bias under an empty name.</summary>
    public Dictionary<string, float[]> Fit(IReadOnlyList<Sentence> sentences)
    {
        var table = FrameSentences.Of(frames, reader).ToList();
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
        var used = examples
            .Select(x => x with { Input = [.. x.Input.Where(f => kept.Contains(f.Name)), (_names.Count, 0.1f)] })
            .ToArray();
        var weights = Descend(used, _names.Count + 1);
        var named = _names
            .Where(x => kept.Contains(x.Value))
            .ToDictionary(x => x.Key, x => weights[x.Value], StringComparer.Ordinal);
        named[""] = [.. weights[_names.Count].Select(x => x * 0.1f)];
        return named;
    }

    private static float[][] Descend(Example[] examples, int features)
    {
        var (weights, squares) = (Table(features), Table(features));
#pragma warning disable CA5394 // The order must be the same on every run.
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var example in examples)
                Learn(example, weights, squares);
        }
        return weights;
    }

    private static void Learn(Example example, float[][] weights, float[][] squares)
    {
        var shares = new float[CallModel.Classes];
        foreach (var (name, value) in example.Input)
            for (var k = 0; k < shares.Length; k++)
                shares[k] += weights[name][k] * value;
        CallModel.Softmax(shares);
        for (var k = 0; k < shares.Length; k++)
        {
            var error = (shares[k] - (k == example.Class ? 1 : 0)) * example.Weight;
            if (MathF.Abs(error) < 0.002f)
                continue;
            foreach (var (name, value) in example.Input)
            {
                var gradient = (error * value) + (Decay * weights[name][k]);
                squares[name][k] += gradient * gradient;
                weights[name][k] -= Step * gradient / (MathF.Sqrt(squares[name][k]) + 0.05f);
            }
        }
    }

    private static float[][] Table(int features) =>
        [.. Enumerable.Range(0, features).Select(_ => new float[CallModel.Classes])];

    private (int Name, float Value)[] Input(string text)
    {
        var input = new Dictionary<int, float>();
        features.Visit(
            reader.Words(text),
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
