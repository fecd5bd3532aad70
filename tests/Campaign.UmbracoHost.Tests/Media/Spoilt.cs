using System.Text;

namespace Campaign.Testing;

/// <summary>Samples that are cut, repeated and mixed. The same seed spoils them in the same way.</summary>
internal sealed class Spoilt(int seed, params string[] marks)
{
    private const int Longest = 200_000;

    private readonly Random _random = new(seed);

    /// <summary>One of the samples, spoilt a few times.</summary>
    public byte[] Of(params byte[][] samples)
    {
        var bytes = samples[_random.Next(samples.Length)];
        for (var times = _random.Next(1, 6); times > 0; times--)
            bytes = Once(bytes, samples);
        return bytes.Length > Longest ? bytes[..Longest] : bytes;
    }

    /// <summary>One of the texts, spoilt a few times.</summary>
    public string Of(params string[] samples)
    {
        var text = Encoding.UTF8.GetString(Of([.. samples.Select(Encoding.UTF8.GetBytes)]));
        // A lone half of a letter cannot come from a request; what comes is replaced as it is here.
        return text.Normalize();
    }

    private byte[] Once(byte[] bytes, byte[][] samples)
    {
        var (from, to) = Part(bytes);
        var mark = Encoding.UTF8.GetBytes(marks[_random.Next(marks.Length)]);
        return _random.Next(7) switch
        {
            0 => [.. bytes[..from], .. bytes[to..]],
            1 => [.. bytes[..from], .. Repeated(mark), .. bytes[from..]],
            2 => [.. bytes[..to], .. Repeated(bytes[from..Math.Min(to, from + 40)]), .. bytes[to..]],
            3 => [.. bytes[..from], .. mark, .. bytes[to..]],
            4 => Flipped(bytes),
            5 => [.. bytes[..from], .. samples[_random.Next(samples.Length)], .. bytes[from..]],
            _ => bytes[..to],
        };
    }

    private (int From, int To) Part(byte[] bytes)
    {
        var from = _random.Next(bytes.Length + 1);
        return (from, from + _random.Next(Math.Min(2_000, bytes.Length - from) + 1));
    }

    private byte[] Repeated(byte[] part)
    {
        var times = _random.Next(4) == 0 ? _random.Next(3_000) : _random.Next(4);
        return [.. Enumerable.Repeat(part, times).SelectMany(x => x)];
    }

    private byte[] Flipped(byte[] bytes)
    {
        byte[] copy = [.. bytes];
        for (var i = _random.Next(1, 20); i > 0 && copy.Length > 0; i--)
            copy[_random.Next(copy.Length)] = (byte)_random.Next(256);
        return copy;
    }
}
