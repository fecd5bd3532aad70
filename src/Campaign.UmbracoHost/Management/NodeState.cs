using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.UmbracoHost.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Detects that someone else has saved a document or a file in the meantime. The state is a hash of what officers type
/// (names and values), sent as ETag; our extension of the client returns it as If-Match with each save of the same
/// editor. Nothing is kept on the server, so a restart or a second node changes nothing, two tabs are told apart, and a
/// colleague who publishes or schedules without typing causes no conflict.
/// </summary>
internal static class NodeState
{
    public static string Of(IContentBase node)
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part);
        Add(node.Trashed ? "trashed" : null);
        Add(node.Name);
        var cultures = node.CultureInfos?.Values ?? Enumerable.Empty<ContentCultureInfos>();
        foreach (var culture in cultures.OrderBy(x => x.Culture, StringComparer.Ordinal))
        {
            Add(culture.Culture);
            Add(culture.Name);
        }
        foreach (var property in node.Properties.OrderBy(x => x.Alias, StringComparer.Ordinal))
        {
            Add(property.Alias);
            var values = property.Values.OrderBy(x => x.Culture, StringComparer.Ordinal);
            foreach (var value in values.ThenBy(x => x.Segment, StringComparer.Ordinal))
            {
                Add(value.Culture);
                Add(Convert.ToString(value.EditedValue, CultureInfo.InvariantCulture));
            }
        }
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32]}\"";
    }

    /// <summary>Tells the client which state it has now.</summary>
    public static void Show(HttpContext http, IContentBase? node)
    {
        if (node is not null)
            http.Response.Headers.ETag = Of(node);
    }

    /// <summary>
    /// The same after a change that takes no text from the client: only a client that had the former state gets the new
    /// one. Anyone else would accept with it, unseen, what a colleague wrote.
    /// </summary>
    /// <param name="http">The request, perhaps with If-Match.</param>
    /// <param name="former">The state before the change.</param>
    /// <param name="node">What it became.</param>
    public static void Follow(HttpContext http, string? former, IContentBase? node)
    {
        if (former is not null && Read(http) == former)
            Show(http, node);
    }

    /// <summary>Why a change must not be made now; null when it may.</summary>
    /// <param name="http">The request with If-Match.</param>
    /// <param name="current">The document or file, read under the write lock.</param>
    /// <param name="required">Whether it brings text, so that a request without If-Match is refused.</param>
    public static IResult? Conflict(HttpContext http, IContentBase? current, bool required)
    {
        var read = Read(http);
        if (current is null || read == Of(current))
            return null;
        var what = current is IMedia ? "tệp" : "trang";
        if (read.Length == 0)
            return required
                ? Problems.Of(428, "StateMissing", $"Thiếu If-Match: hãy mở lại {what} trước khi lưu.")
                : null;
        if (current.Trashed)
            return Problems.Of(
                StatusCodes.Status409Conflict,
                "ConcurrencyViolation",
                $"Có người đã chuyển {what} này vào thùng rác."
                    + (required ? $" Chữ bạn gõ vẫn còn ở đây: hãy chép lại trước khi rời {what}." : "")
            );
        var officers = http.RequestServices.GetRequiredService<OfficerDirectory>();
        var writer = officers.Find(current.WriterId)?.Name ?? "Hệ thống";
        var saved = new DateTimeOffset(DateTime.SpecifyKind(current.UpdateDate, DateTimeKind.Utc));
        var at = TimeZoneInfo.ConvertTime(saved, HaNoi.Zone);
        return Problems.Of(
            StatusCodes.Status409Conflict,
            "ConcurrencyViolation",
            $"{writer} đã lưu {what} này lúc {at:HH:mm:ss} ngày {at:dd/MM/yyyy}, sau khi bạn mở. "
                + (
                    required
                        ? $"Chữ bạn gõ vẫn còn ở đây: hãy chép phần đã sửa, mở lại {what} rồi lưu lại."
                        : $"Hãy mở lại để xem {what} bây giờ nói gì, rồi làm tiếp."
                )
        );
    }

    private static string Read(HttpContext http) => http.Request.Headers.IfMatch.ToString();
}
