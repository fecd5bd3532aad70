using Campaign.Core.Places;
using Campaign.Web.Pages;
using Campaign.Web.Search;

namespace Campaign.Web.Services;

/// <summary>What somebody typed into the field for a place, and the places it may mean.</summary>
/// <param name="Typed">The words; null: none.</param>
/// <param name="Answer">The places.</param>
internal sealed record PlaceField(string? Typed, PlaceAnswer Answer)
{
    /// <summary>The query parameter.</summary>
    public const string Name = "noi";

    /// <summary>The one place that is meant; null when there is none, or several to choose from.</summary>
    public Place? Place => Answer is { Offered.IsEmpty: true, Places: [var only] } ? only : null;

    /// <summary>Reads the field.</summary>
    /// <param name="context">The request.</param>
    /// <param name="call">The page to answer with instead: people may call for help in any field.</param>
    public static PlaceField Read(PageContext context, out Page? call)
    {
        var typed = context.Query.Typed(Name);
        call = HelpNumbers.Of(typed, context.Snapshot, context.Today) is { IsDialled: false } numbers
            ? HelpPages.Call(context, numbers)
            : null;
        return new(typed, new PlaceLookup(context.Snapshot.Places, context.Today).Find(typed));
    }

    /// <summary>Reads the field; a place that nobody knows is a fault of the query.</summary>
    public static PlaceField ReadKnown(PageContext context, out Page? call)
    {
        var field = Read(context, out call);
        if (call is null && field is { Typed: { } typed, Answer: { Places.IsEmpty: true, Offered.IsEmpty: true } })
            context.Query.Refuse(Name, $"Không có xã, phường, đặc khu hay tỉnh nào tên hoặc mã «{typed}».");
        return field;
    }
}
