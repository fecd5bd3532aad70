using System.Reflection;

namespace Campaign.Core.Text.Typing;

/// <summary>Reads small tables embedded in the assembly: one entry per line, <c>#</c> begins a remark.</summary>
internal static class WordFile
{
    /// <summary>The lines without remarks and blanks.</summary>
    public static IEnumerable<string> Lines(Assembly assembly, string name)
    {
        using var stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                yield return Nfc.Of(line);
    }
}
