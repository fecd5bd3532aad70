using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Web.Items;

/// <summary>Stable public names of the values of internal enumerations.</summary>
internal static class ApiNames
{
    public static string ApiName(this Situation value) =>
        value switch
        {
            Situation.Epidemic => "epidemic",
            Situation.Disaster => "disaster",
            _ => "normal",
        };

    public static string ApiName(this RoleKind value) =>
        value switch
        {
            RoleKind.Lead => "lead",
            RoleKind.Partner => "partner",
            _ => "doer",
        };

    public static string ApiName(this Phase value) =>
        value switch
        {
            Phase.Before => "before",
            Phase.During => "during",
            _ => "after",
        };

    public static string ApiName(this PlaceLevel value) =>
        value switch
        {
            PlaceLevel.Province => "province",
            PlaceLevel.District => "district",
            _ => "commune",
        };

    public static string ApiName(this SuccessionKind value) =>
        value switch
        {
            SuccessionKind.Merge => "merge",
            SuccessionKind.Split => "split",
            SuccessionKind.Rename => "rename",
            _ => "reclass",
        };

    public static string ApiName(this Comparator value) =>
        value switch
        {
            Comparator.AtLeast => ">=",
            Comparator.MoreThan => ">",
            _ => "=",
        };

    public static string ApiName(this Freshness value) =>
        value switch
        {
            Freshness.Checked => "checked",
            Freshness.NotCallTested => "not-call-tested",
            Freshness.Overdue => "overdue",
            _ => "too-old",
        };

    public static string ApiName(this ChangeAction value) => value == ChangeAction.Upsert ? "upsert" : "delete";

    public static string ApiName(this ChangeReason value) =>
        value switch
        {
            ChangeReason.Published => "published",
            ChangeReason.Updated => "updated",
            ChangeReason.Unpublished => "unpublished",
            ChangeReason.Expired => "expired",
            ChangeReason.Deleted => "deleted",
            ChangeReason.Moved => "moved",
            _ => "related",
        };
}
