namespace Campaign.Web.Items;

/// <summary>The API address of an item that is identified by a name instead of its id.</summary>
/// <param name="Pattern">Route below the API's root: <c>campaigns/{alias}</c>.</param>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Summary">One sentence for the API document.</param>
/// <param name="NameIn">Builds the item's name from the parts of the path.</param>
/// <param name="PathOf">Builds the path below the API's root from the name.</param>
/// <param name="Noun">What the name stands for, inside an English sentence: "campaign thang-hanh-dong".</param>
internal sealed record NamedAddress(
    string Pattern,
    string Operation,
    string Summary,
    Func<Func<string, string>, string> NameIn,
    Func<string, string> PathOf,
    Func<string, string> Noun
);
