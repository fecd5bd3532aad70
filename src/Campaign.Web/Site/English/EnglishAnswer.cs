namespace Campaign.Web.Site.English;

/// <summary>A page of the site that answers a query.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Title">Its name.</param>
/// <param name="Leads">Language of the page; null: English.</param>
/// <param name="Named">Language of the name; null: English.</param>
public sealed record EnglishAnswer(string Path, string Title, string? Leads, string? Named);
