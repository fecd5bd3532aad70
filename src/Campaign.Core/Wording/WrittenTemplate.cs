using Campaign.Core.Publication;

namespace Campaign.Core.Wording;

/// <summary>A template that an officer wrote.</summary>
/// <param name="Type">The type of item it is for.</param>
/// <param name="Form">The form it makes; telephone messages with marks and without share theirs.</param>
/// <param name="Source">The template as written; <c>\n</c> begins a line.</param>
public sealed record WrittenTemplate(ItemType Type, TextFormKind Form, string Source)
{
    private const int Longest = 500;

    /// <summary>The template; null when it cannot be read.</summary>
    public FormTemplate? Template { get; } = Read(Source);

    /// <summary>What is wrong with it, in Vietnamese.</summary>
    public IEnumerable<string> Faults()
    {
        if (Source.Length > Longest)
            yield return $"«{Source[..40]}…»: dài nhất {Longest} ký tự.";
        if (Template is not { } template)
            yield return $"«{Source}»: một dấu ngoặc đứng lẻ.";
        else
            foreach (var fault in template.Faults(Type))
                yield return fault;
    }

    private static FormTemplate? Read(string source)
    {
        try
        {
            return new(Text.Nfc.Of(source).Replace("\\n", "\n", StringComparison.Ordinal));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
