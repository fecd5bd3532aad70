namespace Campaign.Rendering.Templates;

/// <summary>What stands above a bulletin.</summary>
/// <param name="Number">"Số 12".</param>
/// <param name="Date">The day printed on it.</param>
/// <param name="Period">The days it is about; empty: not stated.</param>
/// <param name="Licence">The line about its publishing licence; empty: none.</param>
/// <param name="Lead">A few words of the editors; paragraphs are lines; empty: none.</param>
/// <param name="Url">Where the whole issue is read; empty: nowhere.</param>
public sealed record PrintMasthead(string Number, string Date, string Period, string Licence, string Lead, string Url);
