using System.Text;

namespace Campaign.Core.Wording;

/// <summary>Words as social networks take them for tags.</summary>
public static class Hashtags
{
    /// <summary>"bình đẳng giới" → "#BìnhĐẳngGiới"; null when no tag can be made of it (25/11).</summary>
    public static string? Of(string words)
    {
        var tag = new StringBuilder("#");
        foreach (var word in words.Trim().TrimStart('#').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            tag.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        var made = tag.ToString();
        return made.Skip(1).All(x => char.IsLetterOrDigit(x) || x == '_') && made.Any(char.IsLetter) ? made : null;
    }
}
