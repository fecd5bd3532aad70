using System.Collections.Concurrent;

namespace Campaign.Rendering.Templates;

/// <summary>Files that travel inside this assembly: style sheets, the fitting script, typefaces.</summary>
internal static class Resources
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    public static string Text(string name) =>
        Texts.GetOrAdd(
            name,
            n =>
            {
                using var reader = new StreamReader(Open(n));
                return reader.ReadToEnd();
            }
        );

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not in the assembly; build/fonts is incomplete.");
}
