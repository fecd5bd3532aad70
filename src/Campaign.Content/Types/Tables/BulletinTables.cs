using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

internal static class BulletinTables
{
    public static ItemTable Bulletin { get; } =
        new(
            "bulletin",
            "Bản tin",
            "Một số bản tin thông tin cơ sở, ghép từ các mục đã đăng. Tệp in tự có sau khi xuất bản.",
            "icon-newspaper",
            [],
            [
                CommonFields.IdField,
                CommonFields.TitleField,
                Number("number", "Số", "Số của bản tin, ví dụ 12.").Required(),
                Date("issuedOn", "Ngày ra", "Ngày in trên bản tin.").Required(),
                Date("from", "Từ ngày", "Ngày đầu của tuần, tháng mà bản tin nói đến."),
                Date("until", "Đến hết ngày", "Ngày cuối, tính cả ngày đó."),
                Pick(
                    "organisation",
                    "Đơn vị ra bản tin",
                    "Để trống thì lấy đơn vị phát hành của địa phương.",
                    "organisation"
                ),
                Line("licenceLine", "Dòng giấy phép", "Chép đúng giấy phép xuất bản bản tin; không có thì để trống."),
                Area("lead", "Lời đầu", "Vài câu của ban biên tập.").Translated(),
                PickMany(
                        "items",
                        "Các mục",
                        "Thông điệp, sự kiện, dịch vụ theo thứ tự in. Mục cuối không vừa trang thì bản in nêu tên.",
                        "message",
                        "event",
                        "service"
                    )
                    .Required(),
                CommonFields.EditionField,
            ]
        )
        {
            Home = RecordHome.InCampaign("bulletins", "Bản tin"),
            Parents = ["campaign", "edition", "folder", "provinceFolder"],
        };
}
