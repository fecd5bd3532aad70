using System.Collections.Immutable;
using Campaign.Web.Items;

namespace Campaign.Surveys;

/// <summary>A round of questions to the public.</summary>
public sealed class ApiSurvey(Survey item, Links at) : ApiItem(item, at)
{
    /// <summary>First day on which it can be answered.</summary>
    public DateOnly OpensOn { get; } = item.OpensOn;

    /// <summary>Last day, included.</summary>
    public DateOnly ClosesOn { get; } = item.ClosesOn;

    /// <summary>The questions in their order.</summary>
    public ImmutableArray<string> Questions { get; } = item.Questions;

    /// <summary>What it is for, Markdown.</summary>
    public string? Body { get; } = item.Body;
}
