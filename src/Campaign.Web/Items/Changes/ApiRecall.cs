using Campaign.Core.Publication;

namespace Campaign.Web.Items.Changes;

/// <summary>What an officer says to everybody who may have a copy of an item.</summary>
/// <param name="Id">Its id; its page is /thu-hoi/{id}.</param>
/// <param name="Kind">withdrawn: stop using every copy; corrected: use the new fact.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Title">What the item was called.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Was">What was wrong; null if the whole item was withdrawn.</param>
/// <param name="Now">What is true instead; null if the whole item was withdrawn.</param>
/// <param name="At">When, UTC.</param>
internal sealed record ApiRecall(
    Guid Id,
    string Kind,
    Guid ItemId,
    string Title,
    string Reason,
    string? Was,
    string? Now,
    DateTime At
)
{
    /// <summary>The notice; null for none.</summary>
    public static ApiRecall? Of(RecallNotice? notice) =>
        notice is null
            ? null
            : new(
                notice.Id,
                notice.Kind == RecallKind.Withdrawn ? "withdrawn" : "corrected",
                notice.Item,
                notice.Title,
                notice.Reason,
                notice.Was,
                notice.Now,
                notice.At.UtcDateTime
            );
}
