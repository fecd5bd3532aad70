using System.Collections.Immutable;

namespace Campaign.Web.Speakers;

/// <summary>What has no room in a kit, and what there is not.</summary>
internal sealed class SpeakerNotes
{
    private readonly List<string> _left = [];
    private readonly List<string> _missing = [];

    /// <summary>What is usable but has no time.</summary>
    public ImmutableArray<string> Left => [.. _left];

    /// <summary>What is not there.</summary>
    public ImmutableArray<string> Missing => [.. _missing];

    /// <summary>Takes in order what fits the time; the rest is named. A text is never cut.</summary>
    /// <param name="all">What there is.</param>
    /// <param name="seconds">How much time there is.</param>
    /// <param name="length">Seconds of one; null when that cannot be measured.</param>
    /// <param name="name">What it is called.</param>
    public ImmutableArray<T> Fit<T>(IEnumerable<T> all, int seconds, Func<T, int?> length, Func<T, string> name)
    {
        var taken = ImmutableArray.CreateBuilder<T>();
        foreach (var one in all)
        {
            if (length(one) is not { } takes)
                Miss($"«{Short(name(one))}»: viết liền quá dài nên không đo được thời lượng nói, hãy tách từ.");
            else if (takes <= seconds)
            {
                seconds -= takes;
                taken.Add(one);
            }
            else
                _left.Add(name(one));
        }
        return taken.ToImmutable();
    }

    /// <summary>Says that a step has nothing.</summary>
    public void NoneOf<T>(ImmutableArray<T> taken, int minutes, string what, string? language = null)
    {
        if (minutes > 0 && taken.IsEmpty)
            Miss($"Không có {what} nào{(language is null ? "" : $" bằng ngôn ngữ {language}")} cho buổi này.");
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";

    /// <summary>Says what is not there.</summary>
    public void Miss(string what) => _missing.Add(what);
}
