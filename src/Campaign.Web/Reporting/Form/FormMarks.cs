using System.Collections.Immutable;
using Campaign.Core.Results;

namespace Campaign.Web.Reporting.Form;

/// <summary>What has to be marked on a form.</summary>
/// <param name="Faults">Name of a field, or null, and what is wrong, Vietnamese.</param>
/// <param name="Conflicts">Fields that somebody else wrote otherwise meanwhile.</param>
internal sealed record FormMarks(
    ImmutableArray<(string? Field, string Message)> Faults,
    ImmutableArray<MergeConflict> Conflicts
)
{
    /// <summary>Nothing.</summary>
    public static FormMarks None { get; } = new([], []);

    /// <summary>Fields that others changed meanwhile.</summary>
    public static FormMarks Of(ImmutableArray<MergeConflict> conflicts) =>
        new(
            [
                .. conflicts.Select(x =>
                    (
                        (string?)(
                            x.Figure is { } key ? FieldNames.Of(key)
                            : x.Field == "scope" ? FieldNames.Scope
                            : FieldNames.OfText(x.Field!)
                        ),
                        "Người khác vừa ghi khác ở ô này. Hãy xem cả hai rồi lưu lại; bản của bạn vẫn còn đây."
                    )
                ),
            ],
            conflicts
        );

    /// <summary>What is wrong with a field; null: nothing.</summary>
    public string? FaultOf(string name) => Faults.Where(x => x.Field == name).Select(x => x.Message).FirstOrDefault();
}
