namespace Campaign.Web.Reporting.Form;

/// <summary>Somebody may open a unit's form.</summary>
/// <param name="Ticket">What their link says.</param>
/// <param name="Facts">The unit and what it is asked for.</param>
internal sealed record FormEntry(FormTicket Ticket, ReportingUnitFacts Facts);

/// <summary>A link opens nothing.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What is the matter.</param>
/// <param name="Text">Why, and what to do.</param>
/// <param name="Instead">Path of what the link does open; null: nothing.</param>
public sealed record FormRefusal(int Status, string Title, string Text, string? Instead = null);
