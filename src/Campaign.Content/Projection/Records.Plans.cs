using Campaign.Core.Plans;
using Campaign.Core.Publication;

namespace Campaign.Content.Projection;

internal static partial class Records
{
    private static LegalDocument Document(ItemHeader header, Fields from) =>
        new(header)
        {
            Kind = from.Choice("kind")!,
            Number = from.Text("number"),
            IssuedOn = from.Date("issuedOn"),
            EffectiveOn = from.Date("effectiveOn"),
            Issuer = from.Needed("issuer"),
            IssuerPlace = from.Place("issuerPlace"),
            Signer = from.Text("signer"),
            Field = from.Text("field"),
            BasedOn = from.Picks("basedOn"),
            Recipients = from.Lines("recipients"),
            Period = from.Years("period"),
            Body = from.Text("body"),
            Note = from.Text("note"),
            Website = from.Text("website"),
            Files = from.Files("files"),
        };

    private static Target Target(ItemHeader header, Fields from) =>
        new(header)
        {
            // A target is below its plan; the type allows no other parent.
            Document = header.ParentId.GetValueOrDefault(),
            Order = from.Whole("order")!.Value,
            OfficialText = from.Needed("officialText"),
            Population = from.Needed("population"),
            Outcome = from.Needed("outcome"),
            Comparator = Enum.Parse<Comparator>(from.Choice("comparator") ?? "equal", ignoreCase: true),
            Value = from.Number("value")!.Value,
            Unit = from.Needed("unit"),
            Deadline = from.Whole("deadline")!.Value,
            Progress =
            [
                .. from.Rows("progress")
                    .Select(x => new TargetProgress(x.Whole("year"), x.Number("value"), x["source"]!, x["website"]))
                    .OrderBy(x => x.Year),
            ],
            Note = from.Text("note"),
        };

    private static Allocation Allocation(ItemHeader header, Fields from) =>
        new(header)
        {
            UnitName = from.Needed("unitName"),
            UnitValue = (long)from.Number("unitValue")!.Value,
            Parts = [.. from.Rows("parts").Select(x => new AllocationPart(x["name"]!, x.Whole("amount")))],
            From = from.Date("from"),
            To = from.Date("to"),
            Rows =
            [
                .. from.Rows("rows")
                    .Select(x => new AllocationRow(x["place"], x["name"]!, x.Whole("quantity"), x["note"])),
            ],
            DeclaredQuantity = from.Whole("declaredQuantity"),
            Recipients = from.Text("recipients"),
        };

    private static ReportingDuty Duty(ItemHeader header, Fields from) =>
        new(header)
        {
            Document = from.Pick("document") ?? from.ParentDocument(header.ParentId),
            Who = from.Needed("who"),
            Subject = from.Needed("subject"),
            To = from.Needed("to"),
            Via = from.Text("via"),
            ForwardedTo = from.Text("forwardedTo"),
            DueBefore = from.Date("dueBefore"),
        };
}
