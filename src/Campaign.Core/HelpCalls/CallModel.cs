using System.Globalization;

namespace Campaign.Core.HelpCalls;

/// <summary>A table of weights: how strongly each feature suggests each situation, or no call at all.</summary>
internal sealed class CallModel
{
    /// <summary>The classes: no call first, then the situations.</summary>
    public static int Classes => HelpSituations.Count + 1;

    private readonly Dictionary<string, float[]> _weights;
    private readonly float[] _bias;

    /// <summary>Makes a model of weights; the bias is under the empty name.</summary>
    public CallModel(Dictionary<string, float[]> weights) =>
        (_weights, _bias) = (weights, weights.GetValueOrDefault("") ?? new float[Classes]);

    /// <summary>Reads lines made of a feature, a tab, and whole hundredths separated by blanks.</summary>
    public static CallModel Read(IEnumerable<string> lines)
    {
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (line.IndexOf('\t') is >= 0 and var tab)
                weights[line[..tab]] =
                [
                    .. line[(tab + 1)..].Split(' ').Select(x => int.Parse(x, CultureInfo.InvariantCulture) / 100f),
                ];
        return new CallModel(weights);
    }

    /// <summary>The probability of each class; they add up to 1.</summary>
    public float[] Shares(Action<CallFeatures.Sink> features)
    {
        var lookup = _weights.GetAlternateLookup<ReadOnlySpan<char>>();
        var sums = (float[])_bias.Clone();
        features(
            (name, value) =>
            {
                if (!lookup.TryGetValue(name, out var weights))
                    return;
                for (var i = 0; i < weights.Length; i++)
                    sums[i] += weights[i] * value;
            }
        );
        return Softmax(sums);
    }

    /// <summary>Turns scores into probabilities, in place.</summary>
    public static float[] Softmax(float[] sums)
    {
        var (max, total) = (sums.Max(), 0f);
        for (var i = 0; i < sums.Length; i++)
            total += sums[i] = MathF.Exp(sums[i] - max);
        for (var i = 0; i < sums.Length; i++)
            sums[i] /= total;
        return sums;
    }
}
