//! The table's columns: one test for each cell, so that a failure names it.

/// Makes a test of each fault for one write.
macro_rules! every_fault {
    ($write:ident) => {
        every_fault! { $write:
            one_field OneField,
            several_fields SeveralFields,
            own_key_refused KeyRefused,
            server_key_refused ServerKeyRefused,
            forbidden Forbidden,
            archived_by_someone_else Missing,
            conflict Conflict,
            too_large TooLarge,
            too_large_for_the_gateway TooLargeForGateway,
            unprocessable Unprocessable,
            limit_with_a_time LimitUntil,
            limit_without_a_time Limit,
            failed Failed,
            page_of_a_gateway GatewayPage,
            unavailable Unavailable,
            success_that_cannot_be_read BrokenJson,
            timeout Timeout,
            offline Offline,
            cut_connection Cut,
        }
    };
    ($write:ident: $($name:ident $fault:ident,)*) => {
        $(
            #[wasm_bindgen_test::wasm_bindgen_test]
            async fn $name() {
                super::strike::<$write>(crate::write_faults::fault::Fault::$fault).await;
            }
        )*
    };
}
