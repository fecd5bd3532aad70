using System.Collections.Immutable;

namespace Campaign.Core.Speakers;

/// <summary>A meeting at which a speaker talks to people.</summary>
/// <param name="Length">Minutes.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record SpeakerMeeting(int Length, ImmutableArray<SpeakerStep> Steps)
{
    /// <summary>What is wrong with it, in Vietnamese.</summary>
    public IEnumerable<string> Faults()
    {
        if (Length is < 5 or > 180)
            yield return $"Buổi {Length} phút: dài từ 5 đến 180 phút.";
        if (Steps.Any(x => x.Minutes < 1) || Steps.Sum(x => (long)x.Minutes) != Length)
            yield return $"Buổi {Length} phút: các bước cộng lại phải đúng {Length} phút, mỗi bước ít nhất 1 phút.";
        if (Steps.Select(x => x.Part).Distinct().Count() != Steps.Length)
            yield return $"Buổi {Length} phút: mỗi phần chỉ có một lần.";
        if (!Steps.Any(x => x.Part == SpeakerPart.Help))
            yield return $"Buổi {Length} phút: thiếu phần help, để ai cũng biết số trợ giúp.";
    }
}
