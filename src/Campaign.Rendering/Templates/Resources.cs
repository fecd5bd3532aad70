using System.Collections.Concurrent;

namespace Campaign.Rendering.Templates;

/// <summary>Files inside this assembly that go with the templates: style sheets and the fitting script.</summary>
internal static class Resources
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    public static string Text(string name) =>
        Texts.GetOrAdd(
            name,
            n =>
            {
                using var stream =
                    typeof(Resources).Assembly.GetManifestResourceStream(n)
                    ?? throw new InvalidOperationException($"{n} is not in the assembly.");
                using var reader = new StreamReader(stream);
                return reader.ReadToEnd();
            }
        );
}
