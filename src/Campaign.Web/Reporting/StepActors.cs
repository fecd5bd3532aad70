using Campaign.UmbracoHost.Accounts;

namespace Campaign.Web.Reporting;

/// <summary>Says in words who took a step.</summary>
internal sealed class StepActors(OfficerDirectory officers)
{
    /// <summary>A name for officers to read.</summary>
    /// <param name="by">What the table has: <c>officer:</c>, <c>link:</c> or <c>key:</c>.</param>
    public string NameOf(string by) =>
        by.Split(':', 2) switch
        {
            ["officer", var key] when Guid.TryParse(key, out var id) => officers.Find(id)?.Name ?? "tài khoản đã xóa",
            ["link", _] => "người có liên kết của đơn vị",
            ["key", var prefix] => $"hệ thống của tỉnh, khóa {prefix}",
            _ => by,
        };
}
